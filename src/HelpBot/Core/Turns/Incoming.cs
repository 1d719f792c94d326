using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>What reaches a conversation, whatever the medium: said, chosen or asked for by the visitor, or done at the desk.</summary>
public abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>Whether it has to get through whatever else is going on: the visitor leaves, or is in danger.</summary>
    public static bool CannotWait(Incoming? incoming) => incoming is Asked { Wish: Wish.Exit or Wish.Danger };

    /// <summary>The visitor typed something. Never longer than <see cref="MaxLength"/>: channels answer longer texts themselves.</summary>
    public sealed record Said(string Text) : Incoming
    {
        /// <summary>Characters (UTF-16) that one message may have.</summary>
        public const int MaxLength = 4000;

        /// <inheritdoc/>
        public override string ToString() => nameof(Said);
    }

    /// <summary>The visitor chose an answer that was offered; it may not be on offer any more.</summary>
    public sealed record Chose(StepId Step, string Choice) : Incoming
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Chose);
    }

    /// <summary>The visitor used one of the ways out that every step has.</summary>
    public sealed record Asked(Wish Wish, string? Language = null) : Incoming;

    /// <summary>A message that was too long to read.</summary>
    public sealed record SaidTooMuch : Incoming;

    /// <summary>A counsellor took the chat.</summary>
    public sealed record CounsellorCame(string Name) : Incoming;

    /// <summary>The counsellor typed something.</summary>
    public sealed record CounsellorSaid(string Text) : Incoming
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(CounsellorSaid);
    }

    /// <summary>The counsellor doubts that it is the visitor who writes: the agreed name is asked for.</summary>
    public sealed record CounsellorDoubts : Incoming;

    /// <summary>The counsellor ended their part; the bot guides again.</summary>
    public sealed record CounsellorLeft : Incoming;

    /// <summary>The counsellor's connection was lost; the chat waits in front of the queue.</summary>
    public sealed record CounsellorLost : Incoming;

    /// <summary>Nobody is on duty any more, and the visitor may still wait.</summary>
    public sealed record DeskEmptied : Incoming;
}

/// <summary>Ways out that work at every step.</summary>
public enum Wish
{
    /// <summary>Wipe everything and go.</summary>
    Exit,

    /// <summary>Danger now.</summary>
    Danger,

    /// <summary>A counsellor.</summary>
    Human,

    /// <summary>One step back.</summary>
    Back,

    /// <summary>Say it again.</summary>
    Repeat,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>The overview of topics.</summary>
    Menu,
}
