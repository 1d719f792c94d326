using System.Text;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>
/// What is said beside the open question, in this order: what has a short answer, what points to an answer without naming it, another language, another subject, a danger, thanks and
/// greetings, more of the same story; and at last a guess. Only guided talks come here: to a counsellor it is simply said.
/// </summary>
internal sealed class Beside(Walk walk, Script script, Moment moment, Topics topics, DidYouMean didYouMean)
{
    private const int ShortWord = 5;

    // A weaker guess at the subject must not keep back an answer that would be wrong in it.
    private const double SureOfSubject = 0.5;

    private HelpContent Content => script.Content;

    private bool IsAtWorst => walk.State.At.Dialog == Content.Settings.Danger.Dialog || walk.State.At.Dialog == Content.Settings.Suicide.Dialog;

    /// <summary>Answers it, in some way.</summary>
    public void Take(string text, Recognised recognised, Question? question)
    {
        if (!IsOtherLanguage(recognised, text) && Aside(text, recognised) is { } aside)
            Answer(text, recognised, aside.Aside, aside.WordsBeside);
        else if (Hinted(text, question) is { } hinted)
            Choosing.Pick(walk, script, question!, hinted, text);
        else
            Topic(text, recognised, question);
    }

    // Where subjects are chosen, who does what to whom says more than a word that stands on a button; and in danger, or while somebody may read along, a word alone must not say that it is over.
    private Choice? Hinted(string text, Question? question) =>
        question?.Kind == AnswerKind.Choice && !walk.IsWhereTopicsAreChosen && !IsAtWorst && walk.State.Register == Register.Plain ? script.Hints.In(text, walk.OnOffer(question)) : null;

    // A danger that is told comes before a word of comfort; and who is in danger, or thinks of dying, is told nothing but what belongs to that.
    private (Aside Aside, int WordsBeside)? Aside(string text, Recognised recognised)
    {
        var plain = walk.State.Register == Register.Plain;
        return plain && !IsAtWorst && Interrupting.TellsOfDanger(recognised) ? null
            : script.Asides.In(walk.Words(text), recognised.Confidence >= SureOfSubject ? Content.DialogFor(recognised.Intent)?.Id : null, ownOnly: plain && IsAtWorst, walk.State, moment);
    }

    // The short answer, and then the open question again; or the subject, when there was more to it than the aside answers.
    private void Answer(string text, Recognised recognised, Aside aside, int wordsBeside)
    {
        walk.Hear(new Entry.Visitor(text));
        walk.Say(aside.Say);
        foreach (var service in aside.Show)
            walk.Show(service);
        var more = walk.IsWhereTopicsAreChosen ? wordsBeside > 0 || (aside.Dialog is { } own && own == Content.DialogFor(recognised.Intent)?.Id) : wordsBeside > Listening.FewWords && aside.Dialog != walk.State.At.Dialog && !IsAtWorst;
        if (aside.Go is { } go)
            Lead(go);
        else if (more && topics.Of(text, recognised) is { } step)
            Open(step);
        else
            walk.Repeat();
    }

    private void Topic(string text, Recognised recognised, Question? question)
    {
        walk.Hear(new Entry.Visitor(text));
        if (IsOtherLanguage(recognised, text))
            InOtherLanguage();
        else if (topics.Of(text, recognised) is { } step)
            Open(step);
        else if (Interrupting.IsGrave(recognised) || (Interrupting.IsSuicidal(recognised) && walk.State.At.Dialog == Content.Settings.Suicide.Dialog))
            Acknowledge("heard-danger");
        else if (Listening.Is(recognised, "thanks"))
            Acknowledge("thanks-heard");
        else if (Listening.Is(recognised, "greeting"))
            walk.Repeat();
        else if (topics.IsDetail(text, recognised) && walk.State.Misunderstood == 0)
            AcknowledgeDetail();
        else
            didYouMean.Offer(text, recognised, question);
    }

    private void Acknowledge(string wording)
    {
        walk.SayWording(wording);
        walk.Repeat();
    }

    // What is told twice beside the question may be another subject after all: then it is asked which.
    private void AcknowledgeDetail()
    {
        walk.State = walk.State with { Misunderstood = walk.State.Misunderstood + 1 };
        Acknowledge("heard");
    }

    private void Lead(StepId step)
    {
        walk.State = walk.State with { Misunderstood = 0 };
        if (step.Dialog == walk.State.At.Dialog)
            walk.GoTo(step);
        else
            walk.Visit(step);
    }

    private void Open(StepId step)
    {
        walk.State = walk.State with { Misunderstood = 0, ToldMoment = walk.HeardMoment?.Invoke() ?? walk.State.ToldMoment };
        walk.Visit(step);
    }

    // The numbers in their own language; but nothing of it while someone may read along, and not again and again.
    private void InOtherLanguage()
    {
        if (walk.State.Register == Register.Plain && Content.Settings.OtherLanguage is { } step && walk.State.At.Dialog != step.Dialog)
        {
            walk.Visit(step);
            return;
        }

        walk.SayWording("other-language");
        walk.Repeat();
    }

    // A short word alone ("mes", "kind") stands in several languages.
    private bool IsOtherLanguage(Recognised recognised, string text) =>
        recognised.Language is { Length: 2 } && !Content.Settings.Languages.Contains(recognised.Language, StringComparer.Ordinal)
        && (Listening.Words(text) > 1 || text.Trim().Length > ShortWord || !Ascii.IsValid(text));
}
