using HelpBot.Content;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Tests;

/// <summary>The real dialogs of the repository, read once for all tests.</summary>
internal static class Dialogs
{
    private static readonly Lazy<HelpContent> Loaded = new(() => ContentFolder.Read(Folder, new DateOnly(2026, 11, 22)).Content
        ?? throw new InvalidOperationException("The dialogs do not pass their check."));

    private static readonly Lazy<Script> Learned = new(() => Script.From(Content));

    /// <summary>The folder that editors work in.</summary>
    public static string Folder => FindFolder();

    public static HelpContent Content => Loaded.Value;

    public static Script Script => Learned.Value;

    /// <summary>A quiet Sunday morning with nobody at the desk.</summary>
    public static Moment Quiet { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(1)), DeskStatus.Closed);

    /// <summary>The same morning with a counsellor who is free.</summary>
    public static Moment Staffed { get; } = Quiet with { Desk = DeskStatus.Staffed(TimeSpan.FromMinutes(1)) };

    /// <summary>A conversation at its start.</summary>
    public static Conversation Begun(string language = "nl", Medium medium = Medium.Web) => Turn.Begin(Script, language, medium, Quiet).Conversation;

    /// <summary>All that the bot said in a turn, in words.</summary>
    public static string Words(Taken taken) => string.Join('\n', taken.Entries.OfType<Entry.Bot>().Select(bot => Spoken.From(bot.Reply, Content).ToPlainText()));

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HelpBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "dialogs");
    }
}
