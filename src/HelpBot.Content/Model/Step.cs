using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>
/// One moment of a dialog: lines said, services shown, deeds done, at most one question asked, and where it goes.
/// A step without a question goes on at once.
/// </summary>
public sealed record Step(
    StepId Id,
    ImmutableArray<Line> Say,
    ImmutableArray<string> Show,
    ImmutableArray<Deed> Do,
    ImmutableArray<string> Raise,
    Question? Ask,
    Route Go)
{
    /// <summary>
    /// Whether the step can be said while someone may read along: its question, if any, and all choices that a covert
    /// conversation offers have covert twins. Lines without a twin are left unsaid.
    /// </summary>
    public bool CanBeCovert => Ask is null
        ? Say.Any(line => line.HasCovert) || Show.IsEmpty && Say.IsEmpty
        : Ask.Prompt.HasCovert && Ask.Choices.All(choice => choice.Label.HasCovert || choice.IsPlainOnly);
}

/// <summary>What a step does besides talking.</summary>
public enum Deed
{
    /// <summary>Open a ticket for a counsellor.</summary>
    HandOff,

    /// <summary>Take back an open ticket.</summary>
    CancelHandOff,

    /// <summary>From here on talk in harmless words.</summary>
    GoCovert,

    /// <summary>The visitor says it is safe: talk plainly again.</summary>
    GoPlain,

    /// <summary>End the conversation and wipe it.</summary>
    Wipe,

    /// <summary>Say the visitor's own answers back as a safety plan.</summary>
    ReadPlan,

    /// <summary>Ask for the agreed name, if there is one, before going on.</summary>
    CheckName,

    /// <summary>Forget the agreed names.</summary>
    ForgetName,

    /// <summary>Take all that was said before off the visitor's screen, for good.</summary>
    ClearScreen,
}

/// <summary>A sentence with a stable id, for instance <c>straat.begin.believed</c>. Its words are in <see cref="Texts"/>.</summary>
/// <param name="HasCovert">A harmless twin exists (id followed by <c>~covert</c>).</param>
/// <param name="HasSms">A shorter wording for text messages exists (id followed by <c>~sms</c>).</param>
/// <param name="If">Said only when all of these hold.</param>
public sealed record Line(string Id, bool HasCovert, bool HasSms, ImmutableArray<Condition> If);

/// <summary>The one question of a step.</summary>
/// <param name="Remember">Name under which the answer is kept, or null when it is not kept.</param>
/// <param name="Choices">Buttons; for <see cref="AnswerKind.YesNo"/> these are <c>yes</c> and <c>no</c>; other kinds may have some too ("I don't know").</param>
/// <param name="Services">For <see cref="AnswerKind.Service"/>: ids to pick from.</param>
public sealed record Question(Line Prompt, AnswerKind Kind, string? Remember, ImmutableArray<Choice> Choices, ImmutableArray<string> Services);

/// <summary>What counts as an answer.</summary>
public enum AnswerKind
{
    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>The visitor's own words.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An age in years.</summary>
    Age,

    /// <summary>A moment in the past; kept as the latest instant it can mean.</summary>
    Time,

    /// <summary>One of the named services.</summary>
    Service,

    /// <summary>A name by which the visitor wants to be known again; it is not shown and not kept, only its hash.</summary>
    NewName,

    /// <summary>Another name, which calls for help without telling so; treated alike.</summary>
    NewAlarmName,

    /// <summary>The agreed name. Any other one goes on, in harmless words.</summary>
    KnownName,
}

/// <summary>One answer on offer.</summary>
/// <param name="Id">Unique in its step.</param>
/// <param name="Also">Line id of other words for it ("ja graag; doe maar"), or null.</param>
/// <param name="Go">Where it leads, or null for where the step leads.</param>
public sealed record Choice(string Id, Line Label, Line? Also, ImmutableArray<Condition> If, Route? Go)
{
    /// <summary>Flags that choose it when a message mentions one of them, before anything else is made of the message.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>Line of phrases that answer the question with it when they were said earlier in the talk, so that it is not asked; null when none do. As in <see cref="Aside.Hears"/>.</summary>
    public Line? Told { get; init; }

    /// <summary>Whether typed words choose it only when they say nothing else: what ends a talk, or says that a danger is over.</summary>
    public bool Alone { get; init; }

    /// <summary>Whether it is never offered while someone may read along, because its condition says so.</summary>
    public bool IsPlainOnly => If.Contains(new Condition.Covert(IsCovert: false));
}

/// <summary>Where to go: the first branch whose conditions all hold. The last branch has no conditions.</summary>
public sealed record Route(ImmutableArray<Branch> Branches)
{
    /// <summary>A route that leads nowhere: only for steps whose every choice has a route of its own.</summary>
    public static Route None { get; } = new([]);
}

/// <summary>One way onward.</summary>
public sealed record Branch(ImmutableArray<Condition> If, Target Target);

/// <summary>A place that a branch leads to.</summary>
public abstract record Target
{
    private Target()
    {
    }

    /// <summary>Another step.</summary>
    public sealed record To(StepId Step) : Target;

    /// <summary>A dialog that comes back: afterwards the conversation goes on at <paramref name="Back"/>.</summary>
    public sealed record Visit(StepId Step, StepId Back) : Target;

    /// <summary>Back to where the last <see cref="Visit"/> said; to the menu when there is none.</summary>
    public sealed record Return : Target;
}
