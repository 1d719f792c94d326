using System.Text;

namespace HelpBot.Content.Tests;

/// <summary>A copy of the smallest valid content in a folder of its own, to change at will.</summary>
internal sealed class ContentOnDisk : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private const string Gone = ".gone";

    public ContentOnDisk() => Overlay(Path.Combine(AppContext.BaseDirectory, "Minimal"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("helpbot-content-").FullName;

    public ContentResult Read() => ContentFolder.Read(Folder, Today);

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public ContentOnDisk Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>Copies files over these; a file whose name ends in <c>.gone</c> takes one away.</summary>
    public ContentOnDisk Overlay(string from)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(from, path);
            if (file.EndsWith(Gone, StringComparison.Ordinal))
                File.Delete(Path.Combine(Folder, file[..^Gone.Length]));
            else if (file != MistakeTests.Expected)
                Write(file, File.ReadAllText(path));
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
