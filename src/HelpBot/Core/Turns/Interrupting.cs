using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>Code words, danger and suicide: they come before whatever was asked. To a counsellor, who reads it, only what keeps people safe is added.</summary>
internal sealed class Interrupting(Walk walk, Script script, Moment moment)
{
    /// <summary>A danger of this confidence interrupts; a weaker one only makes a counsellor come sooner.</summary>
    private const double Enough = 0.35;

    /// <summary>"Weet ik niet meer" resembles much.</summary>
    private const double EnoughInFewWords = 0.75;

    /// <summary>"Net" to "how long ago?" answers that, and means nothing else.</summary>
    private const double EnoughInAShortAnswer = 0.99;

    /// <summary>
    /// A danger that the message does not name, but only resembles, must be this sure in the midst of a talk. A weaker one is spoken of without leaving the talk: a page on it that nobody
    /// asked for is no help, and hard to get out of.
    /// </summary>
    private const double EnoughUnnamed = 0.75;

    /// <summary>A danger of now that it names: "ze huilt nu" names a moment, too.</summary>
    private const double EnoughNamed = 0.6;

    /// <summary>To be spoken to of dying without having named it.</summary>
    private const double EnoughToSpeakOfDying = 0.8;

    /// <summary>To be asked whether one thinks of dying, having spoken of something else, hurts.</summary>
    private const double EnoughOfDyingUnnamed = 0.97;

    /// <summary>Who is asked for their own words ("where can you go?") speaks of doors and places without being in danger now.</summary>
    private const double EnoughInAnAnswer = 0.95;

    private HelpContent Content => script.Content;

    /// <summary>It tells of danger at this moment.</summary>
    public static bool IsDanger(Recognised recognised, double enough = Enough) => Found(recognised, Triage.DangerNow, enough);

    /// <summary>It tells of the wish to die or to hurt oneself.</summary>
    public static bool IsSuicidal(Recognised recognised, double enough = Enough) => Found(recognised, Triage.Suicidal, enough);

    /// <summary>It tells of a danger to life or limb, of now or before.</summary>
    public static bool IsGrave(Recognised recognised) => Triage.Grave.Any(flag => IsSure(recognised, flag, Enough));

    /// <summary>A danger was found, and surely enough.</summary>
    public static bool Found(Recognised recognised, string flag, double enough = 0) =>
        recognised.Flags.Any(found => string.Equals(found.Flag, flag, StringComparison.Ordinal) && found.Confidence >= enough);

    /// <summary>Takes a text that tells of one of these; false when it does not, and then nothing of it was logged yet.</summary>
    /// <param name="isAnswer">Whether its few words answer the open question.</param>
    public bool Takes(string text, Recognised recognised, Question? question, bool isAnswer)
    {
        var before = walk.State.Flags;
        var enough = isAnswer ? EnoughInAShortAnswer : question?.Kind == AnswerKind.Text ? EnoughInAnAnswer : Listening.Words(text) <= Listening.FewWords && walk.State.Register == Register.Plain ? EnoughInFewWords : Enough;
        if (!recognised.Flags.IsEmpty)
            walk.State = walk.State with { Flags = before.Union(recognised.Flags.Where(found => !isAnswer || found.Confidence >= EnoughInFewWords).Select(found => found.Flag)) };
        var plain = walk.State is { Mode: Mode.Guided, Register: Register.Plain };
        var danger = IsDanger(recognised, enough) && (!plain || IsDangerSurely(recognised) || (walk.IsWhereTopicsAreChosen && Topics.StoryBeside(recognised) is null));
        var suicidal = IsSuicidal(recognised, enough) && (!plain || IsSure(recognised, Triage.Suicidal, EnoughOfDyingUnnamed));
        if (walk.State.Mode == Mode.WithCounsellor)
        {
            WithCounsellor(text, recognised, danger);
            return true;
        }

        if (CodeWordStep(recognised) is { } quiet)
            Interrupt(text, quiet);
        else if (MentionedChoice(recognised, question) is { } mentioned)
            Mentioned(text, question!, mentioned, danger);
        else if (danger && walk.State.At.Dialog != Content.Settings.Danger.Dialog)
            Danger(text);
        else if (suicidal && walk.State.At.Dialog != Content.Settings.Suicide.Dialog && walk.State.Register == Register.Plain)
            Interrupt(text, Content.Settings.Suicide, urgent: true, comesBack: true);
        else if (walk.State.Register == Register.Covert && (suicidal || IsGrave(recognised)) && walk.State.At.Dialog != Content.Settings.Danger.Dialog)
            Interrupt(text, Content.Settings.Danger, urgent: true);
        else
        {
            if (plain && !isAnswer && question?.Kind != AnswerKind.Text)
                SpeakOf(text, recognised);
            return false;
        }

        return true;
    }

    /// <summary>It names a danger of now, of dying, or to life or limb, or resembles those that do so much that nothing else may be answered.</summary>
    public static bool TellsOfDanger(Recognised recognised) =>
        IsGrave(recognised) || (IsDanger(recognised) && IsDangerSurely(recognised)) || (IsSuicidal(recognised) && IsSure(recognised, Triage.Suicidal, EnoughOfDyingUnnamed));

    private void SpeakOf(string text, Recognised recognised)
    {
        var enough = Listening.Words(text) <= Listening.FewWords ? EnoughInFewWords : Enough;
        if (IsSure(recognised, Triage.DangerNow, enough) && walk.State.At.Dialog != Content.Settings.Danger.Dialog)
            walk.SayWording("heard-danger");
        else if (IsSure(recognised, Triage.Suicidal, Math.Max(enough, EnoughToSpeakOfDying)) && walk.State.At.Dialog != Content.Settings.Suicide.Dialog)
            walk.SayWording("heard-dying");
    }

    /// <summary>It names a danger of this moment, or resembles those that do very much.</summary>
    public static bool IsDangerSurely(Recognised recognised) =>
        IsDanger(recognised, EnoughUnnamed) || (IsDanger(recognised, EnoughNamed) && IsSure(recognised, Triage.DangerNow, EnoughUnnamed));

    private static bool IsSure(Recognised recognised, string flag, double enough) =>
        recognised.Flags.Any(found => string.Equals(found.Flag, flag, StringComparison.Ordinal) && (found.IsListed || found.Confidence >= enough));

    private void WithCounsellor(string text, Recognised recognised, bool danger)
    {
        walk.Hear(new Entry.Visitor(text));
        if (Note(recognised))
            walk.CallDesk(Triage.Of(walk.State));
        if (recognised.CodeWord is not null && walk.State.Register == Register.Plain)
            Wishing.Hide(walk);
        if (!danger)
            return;
        walk.SayWording("with-counsellor-danger");
        walk.CallDesk(Core.Handoff.Priority.Urgent);
    }

    // Where the answer to a danger differs (of who hits himself), a counsellor is called all the same.
    private void Mentioned(string text, Question question, Choice choice, bool danger)
    {
        if (danger && moment.Desk.OnDuty && !Content.GoesCovert(walk.State.At, choice.Id))
            CallCounsellor();
        Choosing.Pick(walk, script, question, choice, text);
    }

    private void Danger(string text)
    {
        walk.State = walk.State with { Flags = walk.State.Flags.Add(Triage.DangerNow) };
        Interrupt(text, Content.Settings.Danger, urgent: true);
    }

    // Who did not mean it that way goes on where they were.
    private void Interrupt(string text, StepId step, bool urgent = false, bool comesBack = false)
    {
        walk.Hear(new Entry.Visitor(text));
        walk.State = walk.State with { Misunderstood = 0 };
        if (urgent && (moment.Desk.OnDuty || walk.State.Mode == Mode.Waiting))
            CallCounsellor();
        if (comesBack)
            walk.Visit(step);
        else
            walk.GoTo(step);
    }

    private void CallCounsellor()
    {
        if (walk.State.Mode == Mode.Guided)
            walk.SayBeforeQuestion("waiting");
        walk.OpenTicket();
    }

    /// <summary>The step that answers the code word in a text, which is noted for the counsellor; null when there is none.</summary>
    public StepId? CodeWordStep(Recognised recognised)
    {
        if (Note(recognised) && walk.State.Mode == Mode.Waiting)
            walk.CallDesk(Triage.Of(walk.State));
        if (recognised.CodeWord is { } sure)
            return Content.CodeWords.FirstOrDefault(word => string.Equals(word.Id, sure, StringComparison.Ordinal))?.Go ?? Guarding.CovertHome(walk.State, Content.Settings);
        return recognised.CodeWordInDoubt is { } doubt && walk.State.Register == Register.Plain
            ? Content.CodeWords.FirstOrDefault(word => string.Equals(word.Id, doubt, StringComparison.Ordinal))?.InDoubt
            : null;
    }

    private bool Note(Recognised recognised)
    {
        if (recognised.CodeWord is not { } codeWord || codeWord == walk.State.CodeWord)
            return false;
        walk.State = walk.State with { CodeWord = codeWord };
        return true;
    }

    // "Nee, hij zit naast me" to "can you talk safely?": what is mentioned is the answer, whatever else it is.
    // Who is tracked is not read along with.
    private Choice? MentionedChoice(Recognised recognised, Question? question) => question is null || walk.State.Register == Register.Covert || recognised.Intent is "stalking" or "digital_safety" ? null
        : walk.OnOffer(question).FirstOrDefault(choice => choice.Mentions.Any(flag => Found(recognised, flag, Enough)));
}
