using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>
/// Keeps a conversation from whoever holds the visitor's phone. Promises: the harmless conversation knows nothing of the one that is set aside; a wrong name
/// and the one that calls for help are answered alike to the letter; leaving and danger are never behind the name.
/// </summary>
internal static class Guarding
{
    /// <summary>After this much silence somebody else may write.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(10);

    /// <summary>What the log shows for a name that is agreed on.</summary>
    public const string Masked = "•••";

    // After these the right name opens nothing either: who guesses must not learn that there is something to guess.
    private const int MostTries = 3;
    private const int Shortest = 3;
    private const int Longest = 80;

    // The state is sealed; should it ever be opened, a name out of a list of names must not fall in a moment.
    private const int Rounds = 10_000;

    /// <summary>Whether a name can be asked for: one was agreed on, and it is not asked for already.</summary>
    public static bool CanAsk(Conversation conversation) => conversation.Guard is { Aside: null };

    /// <summary>Whether a harmless conversation stands in the place of the visitor's.</summary>
    public static bool IsClosed(Conversation conversation) => conversation.Guard?.Aside is not null;

    /// <summary>Where a harmless conversation goes when the next step has no harmless words.</summary>
    public static StepId CovertHome(Conversation conversation, Settings settings) =>
        IsClosed(conversation) && settings.Harmless is { } harmless ? harmless : settings.CovertStart;

    /// <summary>Dangers mentioned in the harmless conversation and in the one set aside.</summary>
    public static ImmutableSortedSet<string> Flags(Conversation conversation) =>
        conversation.Guard?.Aside is { } aside ? conversation.Flags.Union(aside.Flags) : conversation.Flags;

    /// <summary>The code word that asked for help, in the harmless conversation or in the one set aside.</summary>
    public static string? CodeWord(Conversation conversation) => conversation.CodeWord ?? conversation.Guard?.Aside?.CodeWord;

    /// <summary>Whether what came in may be of somebody else, so that nothing may be shown or done before a name is told.</summary>
    public static bool IsStrange(Conversation conversation, Incoming incoming, Moment moment) =>
        conversation.Guard is { Aside: null } guard && moment.Now - guard.HeardAt > Silence
        && incoming is Incoming.Said or Incoming.Chose or Incoming.SaidTooMuch or Incoming.Asked { Wish: not (Wish.Exit or Wish.Danger) };

    /// <summary>Notes that the visitor was heard.</summary>
    public static void Note(Walk walk, Incoming incoming, Moment moment)
    {
        if (walk.State.Guard is { } guard && incoming is Incoming.Said or Incoming.Chose or Incoming.SaidTooMuch or Incoming.Asked)
            walk.State = walk.State with { Guard = guard with { HeardAt = moment.Now } };
    }

    /// <summary>Agrees on the name, or on the one that calls for help; false when it cannot be that one, which is then said.</summary>
    public static bool Agree(Walk walk, AnswerKind kind, string text, Moment moment)
    {
        var name = Folded(text);
        if (name.Length < Shortest)
        {
            walk.SayWording("name-short");
            return false;
        }

        if (kind == AnswerKind.NewName || walk.State.Guard is not { } guard)
        {
            walk.State = walk.State with { Guard = new Guard { Salt = moment.Chance, Name = Hash(name, moment.Chance), HeardAt = moment.Now } };
            return true;
        }

        var alarm = Hash(name, guard.Salt);
        var same = Same(alarm, guard.Name);
        if (same)
            walk.SayWording("names-alike");
        else
            walk.State = walk.State with { Guard = guard with { Alarm = alarm } };
        return !same;
    }

    /// <summary>Sets the conversation aside: whatever is said from here on knows nothing of it. The caller goes to the harmless step.</summary>
    public static void SetAside(Walk walk)
    {
        var state = walk.State;
        walk.Unsay();
        walk.Hear(new Entry.Check(Checked.Asked));
        walk.State = new Conversation
        {
            Language = state.Language,
            Medium = state.Medium,
            Mode = state.Mode,
            Counsellor = state.Counsellor,
            Register = Register.Covert,
            At = state.At,
            Guard = state.Guard! with { Aside = state with { Guard = null } },
        };
    }

    /// <summary>What a text is, of the names that were agreed on.</summary>
    public static Checked Judge(Guard guard, string text)
    {
        var hash = Hash(Folded(text), guard.Salt);
        var (known, alarm) = (Same(hash, guard.Name), guard.Alarm is { } agreed && Same(hash, agreed));
        return alarm ? Checked.Alarm : known && guard.Wrong < MostTries ? Checked.Known : Checked.Unknown;
    }

    /// <summary>The right name: the conversation is held in the open again.</summary>
    public static void Reopen(Walk walk, Settings settings)
    {
        var front = walk.State;
        var guard = front.Guard!;
        walk.Hear(new Entry.Check(Checked.Known));
        walk.State = guard.Aside! with
        {
            Language = front.Language,
            Mode = front.Mode == Mode.Guided && guard.Alarmed ? Mode.Waiting : front.Mode,
            Counsellor = front.Counsellor,
            Flags = Flags(front),
            CodeWord = CodeWord(front),
            Guard = guard with { Aside = null, Wrong = 0, Alarmed = false, Forsaken = false },
        };
        walk.SayWording("name-known");
        if (guard.Forsaken && walk.State.Mode == Mode.Waiting && !walk.IsOnDuty)
            Wishing.SayNobodyLeft(walk, settings);
        walk.Resume();
    }

    /// <summary>Nothing unasked on a page that somebody else may hold: that the desk emptied is told when the visitor is known again.</summary>
    public static void Forsake(Walk walk) => walk.State = walk.State with { Guard = walk.State.Guard! with { Forsaken = true } };

    /// <summary>Another name. Nothing on the screen tells which one it was.</summary>
    public static void Keep(Walk walk, Checked name, Moment moment)
    {
        var guard = walk.State.Guard!;
        walk.Hear(new Entry.Check(name));
        walk.State = walk.State with
        {
            Flags = walk.State.Flags.Add(Triage.BeingWatched),
            Guard = name == Checked.Unknown ? guard with { Wrong = Math.Min(guard.Wrong + 1, MostTries) } : guard,
        };
        if (name == Checked.Alarm && (moment.Desk.OnDuty || walk.State.Mode != Mode.Guided))
            Alarm(walk);
    }

    private static void Alarm(Walk walk)
    {
        walk.CallDesk(Priority.Urgent);
        walk.State = walk.State with { Guard = walk.State.Guard! with { Alarmed = walk.State.Mode == Mode.Guided } };
    }

    // Capitals, spaces, hyphens and accents are slips of the finger, not another name.
    private static string Folded(string text)
    {
        var letters = string.Concat(Fold.Word(text).Where(char.IsLetterOrDigit));
        return letters.Length <= Longest ? letters : letters[..Longest];
    }

    private static string Hash(string name, string salt) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(name, Encoding.UTF8.GetBytes(salt), Rounds, HashAlgorithmName.SHA256, 16));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
