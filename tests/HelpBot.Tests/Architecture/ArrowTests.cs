namespace HelpBot.Tests.Architecture;

/// <summary>Dependencies point one way. Which arrows there are is written here once more, so that a new one is a decision and no accident.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["HelpBot.Content"] = [],
        ["HelpBot.Core"] = ["HelpBot.Content"],
        ["HelpBot.Protocol"] = [],
        ["HelpBot.Running"] = ["HelpBot.Core", "HelpBot.Content"],
        ["HelpBot.Storage"] = ["HelpBot.Running", "HelpBot.Core", "HelpBot.Content"],
        ["HelpBot.Privacy"] = ["HelpBot.Running", "HelpBot.Core", "HelpBot.Content"],
        ["HelpBot.Desk"] = ["HelpBot.Privacy", "HelpBot.Running", "HelpBot.Core", "HelpBot.Content"],
        ["HelpBot.Channels"] = ["HelpBot.Privacy", "HelpBot.Running", "HelpBot.Core", "HelpBot.Content", "HelpBot.Protocol"],
    };

    // Program.cs and the verbs stand outside: they put everything together.
    private static readonly string[] Outside = ["HelpBot", "HelpBot.Verbs"];

    [Fact]
    public void No_arrow_turns_back() =>
        Assert.Equal("", string.Join('\n', Arrows.Where(arrow => !Allows(arrow.From, arrow.To)).Select(Written)));

    [Fact]
    public void Every_room_has_its_arrows_written_down() =>
        Assert.Equal([], Built.Types.Select(Built.Namespace).Where(IsOurs).Select(Room).Distinct().Except([.. Allowed.Keys, .. Outside]));

    [Fact]
    public void The_core_touches_no_clock_disk_network_log_or_thread()
    {
        string[] forbidden =
        [
            "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Net", "System.Threading.Tasks", "System.Threading.Timer",
            "System.Threading.Thread", "System.TimeProvider", "System.Console", "System.Random", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
            "System.Security.Cryptography.RandomNumberGenerator", "Microsoft.AspNetCore", "Microsoft.Extensions",
        ];

        var touched =
            from type in Built.Types
            where Under(Built.Namespace(type), "HelpBot.Core")
            from named in Built.NamedBy(type)
            where forbidden.Any(name => Under(named.FullName, name))
            select $"{Built.Name(type)} → {named.FullName}";

        Assert.Equal("", string.Join('\n', touched.Distinct()));
    }

    private static (string From, string To)[] Arrows { get; } =
    [
        .. from type in Built.Types
           let here = Built.Namespace(type)
           where IsOurs(here) && !Outside.Contains(Room(here))
           from named in Built.NamedBy(type)
           let there = Built.Namespace(named)
           where IsOurs(there) && (Room(here) != Room(there) || IsOtherChannel(here, there))
           let arrow = (Built.Name(type), Built.Name(named))
           orderby arrow
           group arrow by arrow into same
           select same.Key,
    ];

    private static bool Allows(string from, string to)
    {
        var (here, there) = (from[..from.LastIndexOf('.')], to[..to.LastIndexOf('.')]);
        return !IsOtherChannel(here, there) && Allowed[Room(here)].Contains(Room(there));
    }

    private static bool IsOtherChannel(string here, string there) =>
        Room(here) == "HelpBot.Channels" && Room(there) == "HelpBot.Channels" && here.Split('.')[2] != there.Split('.')[2];

    private static string Room(string space) => string.Join('.', space.Split('.').Take(2));

    private static bool IsOurs(string space) => Under(space, "HelpBot");

    private static bool Under(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static string Written((string From, string To) arrow) => $"{arrow.From} → {arrow.To}";
}
