using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>What is said when a message was not understood: up to three guesses at what was meant, or a kind question to say it otherwise. And what the visitor answers to guesses.</summary>
internal sealed class DidYouMean(Walk walk, Script script)
{
    // Below this a label is not even worth a guess; and nobody is asked on a hunch whether they think of dying.
    private const double WorthAGuess = 0.05;
    private const double WorthAGuessInATalk = 0.35;
    private const double WorthAWeightyGuess = 0.5;
    private const double WorthAWeightyGuessInATalk = 0.7;
    private const double WorthAWeightyGuessInFewWords = 0.9;
    private const double WorthTheWayOut = 0.6;
    private const int Guesses = 3;

    // A card that is shown again and again helps nobody.
    private const int MostShown = 2;

    /// <summary>Takes a text that names a guess on offer, or none of them, as the buttons do; false when none are on offer, or it says something else.</summary>
    public bool Takes(string text) => !walk.State.Suggested.IsEmpty && Takes(text, Named(text));

    /// <summary>Takes a yes or no to the guesses. It comes after danger and leaving: "nee, hij staat voor de deur" is more than a no. A yes to several is asked which.</summary>
    public bool TakesAnswer(string text)
    {
        if (walk.State.Suggested.IsEmpty || Listening.Words(text) > Listening.FewWords)
            return false;
        var said = YesOrNoReading.Of(text);
        if (said == YesOrNo.Yes && walk.State.Suggested.Length > 1)
        {
            walk.Hear(new Entry.Visitor(text));
            walk.SayWording("ask-choice");
            walk.Suggest([.. walk.State.Suggested.Select(id => script.Content.Dialogs.GetValueOrDefault(id)).OfType<Dialog>()]);
            return true;
        }

        return Takes(text, said switch
        {
            YesOrNo.No => Guess.None,
            YesOrNo.Yes when walk.State.Suggested.Length == 1 => Of(walk.State.Suggested[0]),
            _ => null,
        });
    }

    private bool Takes(string text, string? guess)
    {
        if (guess is null)
            return false;
        Choosing.TakeGuess(walk, script, guess, text);
        return true;
    }

    /// <summary>Offers guesses, or asks again: always so who thinks of dying, because a yes to a list of subjects would not answer that question any more.</summary>
    public void Offer(string text, Recognised recognised, Question? question)
    {
        walk.State = walk.State with { Misunderstood = walk.State.Misunderstood + 1 };
        ImmutableArray<Dialog> guesses = walk.State.Register == Register.Covert || At(script.Content.Settings.Suicide) || At(script.Content.Settings.Danger) || recognised.Intent == "other" || !text.Any(char.IsLetter) ? [] :
            [.. recognised.Alternatives.Prepend(new Candidate(recognised.Intent, recognised.Confidence))
                .Where(candidate => candidate.Confidence >= Worth(candidate.Intent, Listening.Words(text) <= Listening.FewWords))
                .Select(candidate => script.Content.DialogFor(candidate.Intent))
                .OfType<Dialog>().Where(dialog => dialog.Title is not null && dialog.Id != walk.State.At.Dialog).Distinct().Take(Guesses)];
        if (!guesses.IsEmpty)
        {
            walk.Suggest(guesses);
            return;
        }

        if (walk.State.Misunderstood <= MostShown && walk.State.Register == Register.Plain && Asking.Is(text) && script.Content.Dialogs.GetValueOrDefault(walk.State.At.Dialog)?.Knows is { } service)
        {
            walk.SayWording("no-answer");
            walk.Show(service);
            walk.Repeat();
            return;
        }

        // Who tells why they want to die was heard, also when it answers nothing, and however often. And who is in danger needs no better words, but help.
        walk.SayWording(At(script.Content.Settings.Suicide) && question?.Kind is AnswerKind.Choice or AnswerKind.YesNo ? "heard"
            : At(script.Content.Settings.Danger) && question?.Kind is AnswerKind.Choice ? "danger-again"
            : walk.State.Misunderstood > 1 ? "not-understood-again" : Prompting(question));
        if (walk.State.Mode != Mode.WithCounsellor)
            walk.Repeat();
    }

    // The way out is on every page. In the midst of a talk far-fetched subjects only lead away, and what this program is answers nobody's story.
    private double Worth(string intent, bool inFewWords) =>
        intent == "exit" ? WorthTheWayOut
        : Topics.IsWeighty(intent) && inFewWords ? WorthAWeightyGuessInFewWords
        : Topics.IsWeighty(intent) && !walk.IsWhereTopicsAreChosen ? WorthAWeightyGuessInATalk
        : Topics.IsWeighty(intent) || intent is Triage.DangerNow || (!walk.IsWhereTopicsAreChosen && Topics.IsFarFetched(intent)) ? WorthAWeightyGuess
        : walk.IsWhereTopicsAreChosen ? WorthAGuess : WorthAGuessInATalk;

    private bool At(StepId step) => walk.State.At.Dialog == step.Dialog;

    private string? Named(string text)
    {
        var suggested = walk.State.Suggested;
        var said = Answering.Fold(text);
        if (ChoicePlace.In(said, suggested.Length + 1) is { } place)
            return place > suggested.Length ? Guess.None : Of(suggested[place - 1]);
        if (script.Typed.Is(said, "none-of-these"))
            return Guess.None;
        return suggested.FirstOrDefault(id => script.Content.Dialogs.TryGetValue(id, out var dialog) && Answering.Fold(script.Content.Texts.Get(dialog.Title!.Id, walk.State.Language)).Equals(said, StringComparison.Ordinal)) is { } named
            ? Of(named)
            : null;
    }

    private static string Of(string dialog) => "~" + dialog;

    private static string Prompting(Question? question) => question?.Kind switch
    {
        AnswerKind.YesNo => "ask-yes-no",
        AnswerKind.Number => "ask-number",
        AnswerKind.Age => "ask-age",
        AnswerKind.Time => "ask-time",
        _ => "not-understood",
    };
}
