using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>An answer that was offered: by button, by number, or recognised in the visitor's words.</summary>
internal static class Choosing
{
    /// <summary>The answer kept under this name sets the language too.</summary>
    private const string LanguageAnswer = "taal";

    public static void Take(Walk walk, Script script, Moment moment, Incoming.Chose chose)
    {
        var question = script.Content.Steps[walk.State.At].Ask;
        if (walk.State.Mode == Mode.WithCounsellor)
            walk.Hear(new Entry.Visitor(Label(walk, script.Content, question, chose.Choice)));
        else if (chose.Step != walk.State.At || question is null)
            Stale(walk);
        else if (Guess.DialogIn(chose.Choice) is not null)
            TakeGuess(walk, script, chose.Choice);
        else if (walk.OnOffer(question).FirstOrDefault(choice => string.Equals(choice.Id, chose.Choice, StringComparison.Ordinal)) is { } choice)
            Pick(walk, script, question, choice);
        else if (question.Services.Contains(chose.Choice, StringComparer.Ordinal))
            Keep(walk, script, question, new Answering.Answer(null, chose.Choice, chose.Choice), script.Content.Services[chose.Choice].Name);
        else
            Stale(walk);
    }

    private static string Label(Walk walk, HelpContent content, Question? question, string id) =>
        question?.Choices.FirstOrDefault(choice => string.Equals(choice.Id, id, StringComparison.Ordinal)) is { } choice
            ? content.Texts.Get(choice.Label.Id + (walk.State.Register == Register.Covert && choice.Label.HasCovert ? "~covert" : ""), walk.State.Language)
            : id;

    /// <summary>Follows a choice, with its label as what the visitor said.</summary>
    public static void Pick(Walk walk, Script script, Question question, Choice choice, string? said = null)
    {
        var covert = walk.State.Register == Register.Covert && choice.Label.HasCovert ? "~covert" : "";
        walk.Hear(new Entry.Visitor(said ?? script.Content.Texts.Get(choice.Label.Id + covert, walk.State.Language)));
        if (question is { Remember: { } name, Kind: AnswerKind.Choice or AnswerKind.YesNo })
            Remember(walk, script.Content, name, choice.Id);
        Understood(walk);
        walk.Follow(choice.Go ?? script.Content.Steps[walk.State.At].Go);
    }

    /// <summary>Keeps an answer in the visitor's own words and goes on.</summary>
    public static void Keep(Walk walk, Script script, Question question, Answering.Answer answer, string said)
    {
        walk.Hear(new Entry.Visitor(said));
        if (question.Remember is { } name && answer.Value is { } value)
            Remember(walk, script.Content, name, value);
        Understood(walk);
        if (answer.Service is { } service)
            walk.Show(service);
        walk.Follow(script.Content.Steps[walk.State.At].Go);
    }

    /// <summary>Takes a guess that was offered by "did you mean", or asks again when it was none of them.</summary>
    /// <param name="said">What was typed; null when a button was pressed.</param>
    public static void TakeGuess(Walk walk, Script script, string choice, string? said = null)
    {
        var id = Guess.DialogIn(choice) ?? "";
        if (walk.State.Suggested.Contains(id, StringComparer.Ordinal) && script.Content.Dialogs.TryGetValue(id, out var dialog))
        {
            walk.Hear(new Entry.Visitor(said ?? script.Content.Texts.Get(dialog.Title!.Id, walk.State.Language)));
            Understood(walk);
            walk.Visit(dialog.Begin);
        }
        else if (string.Equals(choice, Guess.None, StringComparison.Ordinal) && !walk.State.Suggested.IsEmpty)
        {
            walk.Hear(new Entry.Visitor(said ?? script.Content.Texts.Wording("none-of-these", walk.State.Language)));
            walk.Repeat();
        }
        else
        {
            Stale(walk);
        }
    }

    private static void Stale(Walk walk)
    {
        walk.SayWording("stale-choice");
        walk.Repeat();
    }

    private static void Understood(Walk walk) => walk.State = walk.State with { Misunderstood = 0, Suggested = [] };

    private static void Remember(Walk walk, HelpContent content, string name, string value)
    {
        walk.State = walk.State with { Answers = walk.State.Answers.SetItem(name, value) };
        if (string.Equals(name, LanguageAnswer, StringComparison.Ordinal) && content.Settings.Languages.Contains(value, StringComparer.Ordinal))
            walk.State = walk.State with { Language = value };
    }
}
