namespace HelpBot;

/// <summary>Where the content is: the folder that configuration names as <c>HelpBot:Dialogs</c>, the one that travels with the program, or <c>dialogs</c> in the current folder.</summary>
internal static class DialogsFolder
{
    private const string Name = "dialogs";

    /// <summary>For the running service: what was configured, else what came with the program.</summary>
    public static string ForServing(IConfiguration configuration) =>
        configuration["HelpBot:Dialogs"] ?? FirstWithSettings([BesideProgram, Name]);

    /// <summary>For an editor at work: the folder they stand in comes before the copy that travels with the program.</summary>
    public static string ForEditing(string? given) =>
        given ?? Environment.GetEnvironmentVariable("HelpBot__Dialogs") ?? FirstWithSettings([.. AboveCurrent(), BesideProgram]);

    // `dotnet run --project` works from the project's own folder, below the one that editors stand in.
    private static IEnumerable<string> AboveCurrent()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, Name);
    }

    private static string BesideProgram => Path.Combine(AppContext.BaseDirectory, Name);

    private static string FirstWithSettings(string[] folders) =>
        Array.Find(folders, folder => File.Exists(Path.Combine(folder, "helpbot.yaml"))) ?? Name;
}
