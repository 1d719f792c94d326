using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace HelpBot.Tests.Forensics;

/// <summary>
/// Words that occur nowhere else, each said in one place, and the search for them in bytes: as UTF-8 and as UTF-16, as they were said, in small and in capital letters.
/// </summary>
internal sealed class Canaries
{
    private const string Stem = "zqxkanarie";

    private readonly List<(string Name, string Text)> _all = [];
    private readonly List<(string Name, byte[] Bytes)> _needles = [];

    /// <summary>A new word.</summary>
    public string New(string name)
    {
        var text = Stem + name;
        Add(name, text);
        Add(name, text.ToUpperInvariant());
        return text;
    }

    /// <summary>Something else that must not be found: a number, a token.</summary>
    public void Add(string name, string text)
    {
        _all.Add((name, text));
        _needles.Add((name, Encoding.UTF8.GetBytes(text)));
        _needles.Add((name, Encoding.Unicode.GetBytes(text)));
    }

    /// <summary>Those that occur in a text.</summary>
    public string[] In(string text) => [.. _all.Where(canary => text.Contains(canary.Text, StringComparison.Ordinal)).Select(canary => canary.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Those that occur in a folder's files: their names or their bytes.</summary>
    public string[] In(DirectoryInfo folder) =>
    [
        .. from file in folder.EnumerateFiles("*", SearchOption.AllDirectories)
           // The runtime's pipes have no length, and whoever reads one waits for ever.
           let bytes = file.Length > 0 ? File.ReadAllBytes(file.FullName) : []
           from name in In(file.FullName).Concat(Count(bytes).Keys)
           select $"{name} in {file.Name}",
    ];

    /// <summary>How often each occurs in the whole memory of a process. Only root can look there.</summary>
    public Dictionary<string, int> InMemoryOf(int process)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        using var memory = File.OpenHandle($"/proc/{process}/mem");
        foreach (var (start, end) in Mapped(process))
        {
            var bytes = new byte[end - start];
            var length = 0;
            try
            {
                while (length < bytes.Length && RandomAccess.Read(memory, bytes.AsSpan(length), start + length) is > 0 and var read)
                    length += read;
            }
            catch (IOException)
            {
                // Pages that the system itself keeps closed, such as guards of stacks.
            }

            foreach (var (name, count) in Count(bytes.AsSpan(0, length)))
                CollectionsMarshal.GetValueRefOrAddDefault(found, name, out _) += count;
        }

        return found;
    }

    private Dictionary<string, int> Count(ReadOnlySpan<byte> bytes)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, needle) in _needles)
            if (bytes.Count(needle) is > 0 and var count)
                CollectionsMarshal.GetValueRefOrAddDefault(found, name, out _) += count;
        return found;
    }

    private static IEnumerable<(long Start, long End)> Mapped(int process) =>
        from line in File.ReadLines($"/proc/{process}/maps")
        where line.Split(' ')[1].StartsWith("rw", StringComparison.Ordinal)
        let range = line.Split(' ')[0].Split('-')
        select (long.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), long.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
