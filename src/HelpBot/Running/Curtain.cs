using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Running;

/// <summary>
/// What of the log the visitor's client may have. While the agreed name is awaited that is only what was said since; it is decided here, on the server, because
/// whoever holds the phone can ask for more than the page shows.
/// </summary>
internal static class Curtain
{
    /// <summary>Whether something goes out of sight, or comes back, in these entries.</summary>
    public static bool Moves(ImmutableArray<LoggedEntry> entries) =>
        entries.Any(entry => entry.Entry is Entry.Check { Outcome: Checked.Asked or Checked.Known or Checked.Cleared });

    /// <summary>The entries in sight, of the whole log.</summary>
    public static ImmutableArray<LoggedEntry> InSight(ImmutableArray<LoggedEntry> log)
    {
        var seen = new List<LoggedEntry>();
        int? hidden = null;
        foreach (var entry in log)
        {
            switch (entry.Entry)
            {
                case Entry.Check { Outcome: Checked.Asked }:
                    hidden ??= seen.Count;
                    break;
                case Entry.Check { Outcome: Checked.Known } when hidden is { } from:
                    Forget(seen, from);
                    hidden = null;
                    break;
                case Entry.Check { Outcome: Checked.Cleared }:
                    seen.Clear();
                    break;
                case Entry.Check:
                    break;
                default:
                    seen.Add(entry);
                    break;
            }
        }

        return [.. seen.Skip(hidden ?? 0)];
    }

    // What was played for a stranger tells that a name was asked for; a counsellor's words, and that one comes, are never lost.
    private static void Forget(List<LoggedEntry> seen, int from)
    {
        for (var place = seen.Count - 1; place >= from; place--)
            if (seen[place].Entry is not (Entry.Counsellor or Entry.Handoff))
                seen.RemoveAt(place);
    }
}
