using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Turns;

/// <summary>
/// Understands what a visitor typed, in this order: leaving, an exact answer, a code word, danger, suicide, an answer in own words, the ways out, a topic,
/// a guess, and at last a kind question to say it otherwise. While a counsellor has the chat only the safety rules act.
/// </summary>
internal sealed class Listening(Walk walk, Script script, Moment moment)
{
    /// <summary>From this confidence on the conversation acts on an intent without asking.</summary>
    private const double Sure = 0.55;

    /// <summary>Leaving wipes everything, so a guess is not enough; the exit button and plain words always do.</summary>
    private const double SureToLeave = 0.85;

    /// <summary>A topic is only a place to talk, with a way back: less is enough to go there.</summary>
    private const double SureOfTopic = 0.4;

    /// <summary>A danger of this confidence interrupts; a weaker one only makes a counsellor come sooner.</summary>
    private const double Enough = 0.35;

    /// <summary>Who is asked for their own words ("where can you go?") speaks of doors and places without being in danger now.</summary>
    private const double EnoughInAnAnswer = 0.95;

    /// <summary>Below this a label is not even worth a guess.</summary>
    private const double WorthAGuess = 0.05;

    private const int Guesses = 3;

    /// <summary>Words from which on it counts in which language something is said: "help me please" is said in any.</summary>
    private const int WordsOfASentence = 4;

    private DateTime? _local;

    private HelpContent Content => script.Content;

    private DateTime Local => _local ??= Answering.Local(moment.Now, script.TimeZone);

    public void Hear(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            walk.SayWording("empty");
            Again();
            return;
        }

        var question = Content.Steps[walk.State.At].Ask;
        var guided = walk.State.Mode != Mode.WithCounsellor;
        if (walk.State.Guard is { } guard && new NameListening(walk, this, script, moment).Takes(text, guard, question))
            return;
        if (guided && question is not null && ExactAnswer(text, question))
            return;
        var recognised = Recognise(text);
        if (guided && !IsOwnWords(question) && SpeaksAnother(recognised, text))
            walk.State = walk.State with { Language = recognised.Language };
        if (IsLeaving(recognised))
            Wishing.Leave(walk);
        else if (!Interrupts(text, recognised, question) && guided)
            Answer(text, recognised, question);
    }

    /// <summary>What a text means, in the language that is spoken now.</summary>
    public Recognised Recognise(string text) =>
        script.Recogniser.Recognise(text, walk.State.Language, Local, EntityKinds.None);

    /// <summary>It tells of danger at this moment.</summary>
    public static bool IsDanger(Recognised recognised, double enough = Enough) => Found(recognised, Triage.DangerNow, enough);

    /// <summary>It surely asks to leave.</summary>
    public static bool IsLeaving(Recognised recognised) => recognised.Confidence >= SureToLeave && Is(recognised, "exit");

    private bool ExactAnswer(string text, Question question)
    {
        if (!walk.State.Suggested.IsEmpty && GuessNamed(text) is { } guess)
        {
            Choosing.TakeGuess(walk, script, guess);
            return true;
        }

        if (Answering.Exact(text, walk.OnOffer(question), script.Names, walk.State.Language) is not { } choice)
            return false;
        Choosing.Pick(walk, script, question, choice, text);
        return true;
    }

    private string? GuessNamed(string text)
    {
        var said = Answering.Fold(text);
        var suggested = walk.State.Suggested;
        if (said.Length == 1 && said[0] >= '1' && said[0] <= '1' + suggested.Length)
            return said[0] - '1' == suggested.Length ? Guess.None : "~" + suggested[said[0] - '1'];
        var named = suggested.FirstOrDefault(id => Content.Dialogs.TryGetValue(id, out var dialog) && Answering.Fold(Content.Texts.Get(dialog.Title!.Id, walk.State.Language)).Equals(said, StringComparison.Ordinal));
        return named is null ? null : "~" + named;
    }

    // Code words, danger and suicide: they come before whatever was asked. The visitor's words are logged here or by the caller, once.
    private bool Interrupts(string text, Recognised recognised, Question? question)
    {
        var before = walk.State.Flags;
        if (!recognised.Flags.IsEmpty)
            walk.State = walk.State with { Flags = before.Union(recognised.Flags.Select(found => found.Flag)) };
        var enough = question?.Kind == AnswerKind.Text ? EnoughInAnAnswer : Enough;
        var danger = IsDanger(recognised, enough);
        var suicidal = Found(recognised, Triage.Suicidal, enough);
        if (walk.State.Mode == Mode.WithCounsellor)
        {
            WithCounsellor(text, recognised, danger);
            return true;
        }

        if (CodeWordStep(recognised) is { } quiet)
            Interrupt(text, quiet);
        else if (danger && walk.State.At.Dialog != Content.Settings.Danger.Dialog && walk.State.Register == Register.Plain)
            Danger(text);
        else if (danger && walk.State.Register == Register.Covert && !before.Contains(Triage.DangerNow))
            Danger(text);
        else if (suicidal && walk.State.At.Dialog != Content.Settings.Suicide.Dialog && walk.State.Register == Register.Plain)
            Interrupt(text, Content.Settings.Suicide, urgent: true);
        else
            return false;
        return true;
    }

    private void WithCounsellor(string text, Recognised recognised, bool danger)
    {
        walk.Hear(new Entry.Visitor(text));
        if (recognised.CodeWord is not null && walk.State.Register == Register.Plain)
            Wishing.Hide(walk);
        if (!danger)
            return;
        walk.SayWording("with-counsellor-danger");
        walk.Do(new Effect.OpenTicket(Core.Handoff.Priority.Urgent, walk.State.Flags));
    }

    private void Danger(string text)
    {
        walk.State = walk.State with { Flags = walk.State.Flags.Add(Triage.DangerNow) };
        Interrupt(text, Content.Settings.Danger, urgent: true);
    }

    private void Interrupt(string text, StepId step, bool urgent = false)
    {
        walk.Hear(new Entry.Visitor(text));
        walk.State = walk.State with { Misunderstood = 0 };
        if (urgent && (moment.Desk.OnDuty || walk.State.Mode == Mode.Waiting))
            CallCounsellor();
        walk.GoTo(step);
    }

    private void CallCounsellor()
    {
        if (walk.State.Mode == Mode.Guided)
            walk.SayBeforeQuestion("waiting");
        walk.OpenTicket();
    }

    /// <summary>The step that answers the code word in a text; null when there is none.</summary>
    public StepId? CodeWordStep(Recognised recognised)
    {
        if (recognised.CodeWord is { } sure)
            return Content.CodeWords.FirstOrDefault(word => string.Equals(word.Id, sure, StringComparison.Ordinal))?.Go ?? Guarding.CovertHome(walk.State, Content.Settings);
        return recognised.CodeWordInDoubt is { } doubt && walk.State.Register == Register.Plain
            ? Content.CodeWords.FirstOrDefault(word => string.Equals(word.Id, doubt, StringComparison.Ordinal))?.InDoubt
            : null;
    }

    private void Answer(string text, Recognised recognised, Question? question)
    {
        var language = walk.State.Language;
        walk.HeardMoment = () => Answering.Moment(text, language, Local, script.TimeZone);
        ImmutableArray<Choice> choices = question is null ? [] : walk.OnOffer(question);
        if (question?.Kind is AnswerKind.NewName or AnswerKind.NewAlarmName)
        {
            NameListening.Agree(walk, script, question.Kind, text, moment);
            return;
        }

        if (Steers(recognised, text))
            return;
        var answer = question is null ? null : Answering.Read(text, question, choices, script, language, Local);
        if (answer is { Choice: { } choice })
            Choosing.Pick(walk, script, question!, choice, text);
        else if (answer is not null)
            Choosing.Keep(walk, script, question!, answer, text);
        else
            Topic(text, recognised, question);
    }

    private bool Steers(Recognised recognised, string text)
    {
        if (recognised.Confidence < Sure || Wish(recognised.Intent) is not { } wish)
            return false;
        walk.Hear(new Entry.Visitor(text));
        Wishing.Take(walk, Content, new Incoming.Asked(wish));
        return true;
    }

    private static Wish? Wish(string intent) => intent switch
    {
        "human" => Turns.Wish.Human,
        "back" => Turns.Wish.Back,
        "language" => Turns.Wish.Language,
        _ => null,
    };

    private void Topic(string text, Recognised recognised, Question? question)
    {
        walk.Hear(new Entry.Visitor(text));
        if (IsOtherLanguage(recognised))
        {
            walk.SayWording("other-language");
            Again();
        }
        else if (walk.State.Register == Register.Plain && recognised.Confidence >= SureOfTopic && !IsChoiceNumber(text) && DialogFor(recognised) is { } dialog)
        {
            walk.State = walk.State with { Misunderstood = 0 };
            walk.Visit(dialog.Begin);
        }
        else if (Is(recognised, "greeting") || Is(recognised, "thanks"))
        {
            Again();
        }
        else
        {
            Guessing(text, recognised, question);
        }
    }

    private Dialog? DialogFor(Recognised recognised)
    {
        var youth = Found(recognised, Triage.Minor) && recognised.Intent is "partner_violence" or "coercive_control";
        return (youth ? Content.DialogFor("child_unsafe") : null) ?? Content.DialogFor(recognised.Intent);
    }

    // A number that no choice has is no topic, whatever it resembles. A longer one may be: "113".
    private static bool IsChoiceNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number < 100;

    private void Guessing(string text, Recognised recognised, Question? question)
    {
        walk.State = walk.State with { Misunderstood = walk.State.Misunderstood + 1 };
        ImmutableArray<Dialog> guesses = walk.State.Register == Register.Covert || Is(recognised, "other") || !text.Any(char.IsLetter) ? [] :
            [.. recognised.Alternatives.Prepend(new Candidate(recognised.Intent, recognised.Confidence))
                .Where(candidate => candidate.Confidence >= WorthAGuess)
                .Select(candidate => Content.DialogFor(candidate.Intent))
                .OfType<Dialog>().Where(dialog => dialog.Title is not null).Distinct().Take(Guesses)];
        if (!guesses.IsEmpty)
        {
            walk.Suggest(guesses);
            return;
        }

        walk.SayWording(walk.State.Misunderstood > 1 ? "not-understood-again" : Prompting(question));
        Again();
    }

    private static string Prompting(Question? question) => question?.Kind switch
    {
        AnswerKind.YesNo => "ask-yes-no",
        AnswerKind.Number => "ask-number",
        AnswerKind.Age => "ask-age",
        AnswerKind.Time => "ask-time",
        _ => "not-understood",
    };

    private bool SpeaksAnother(Recognised recognised, string text) =>
        recognised.Language != walk.State.Language && Content.Settings.Languages.Contains(recognised.Language, StringComparer.Ordinal)
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfASentence;

    // There somebody may repeat what another one said.
    private static bool IsOwnWords(Question? question) => question?.Kind is AnswerKind.Text or AnswerKind.NewName or AnswerKind.NewAlarmName;

    private bool IsOtherLanguage(Recognised recognised) =>
        recognised.Language is { Length: 2 } && !Content.Settings.Languages.Contains(recognised.Language, StringComparer.Ordinal);

    private void Again()
    {
        if (walk.State.Mode != Mode.WithCounsellor)
            walk.Repeat();
    }

    private static bool Is(Recognised recognised, string intent) => string.Equals(recognised.Intent, intent, StringComparison.Ordinal);

    private static bool Found(Recognised recognised, string flag, double enough = 0) =>
        recognised.Flags.Any(found => string.Equals(found.Flag, flag, StringComparison.Ordinal) && found.Confidence >= enough);
}
