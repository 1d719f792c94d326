using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Turns;

/// <summary>
/// Understands what a visitor typed, in this order: an exact answer, leaving, that somebody reads along, a code word, danger, suicide, the ways out, an answer in own words, an aside, what
/// points to an answer, a topic, a guess, and at last a kind question to say it otherwise. While a counsellor has the chat only the safety rules act.
/// </summary>
internal sealed class Listening(Walk walk, Script script, Moment moment)
{
    /// <summary>From this confidence on the conversation acts on an intent without asking.</summary>
    private const double Sure = 0.55;

    /// <summary>While someone may read along, leaving is not asked about.</summary>
    private const double SureToLeave = 0.85;

    /// <summary>Two or three words resemble many things.</summary>
    public const int FewWords = 3;

    /// <summary>Words from which on it counts in which language something is said: "help me please" is said in any.</summary>
    private const int WordsOfASentence = 4;

    /// <summary>Who is read along with writes no more.</summary>
    private const int WordsThatHurry = 8;

    private static readonly (string Name, Wish Wish)[] NamedWishes = [("human", Turns.Wish.Human), ("back", Turns.Wish.Back), ("repeat", Turns.Wish.Repeat), ("menu", Turns.Wish.Menu)];

    private readonly DidYouMean _didYouMean = new(walk, script);

    private readonly Topics _topics = new(walk, script);

    private DateTime? _local;

    private HelpContent Content => script.Content;

    private DateTime Local => _local ??= Answering.Local(moment.Now, script.TimeZone);

    public void Hear(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            walk.SayWording("empty");
            if (walk.State.Mode != Mode.WithCounsellor)
                walk.Repeat();
            return;
        }

        // While guesses are on offer, the question behind them is out of sight: what is said answers them, not it.
        var question = walk.State.Suggested.IsEmpty ? Content.Steps[walk.State.At].Ask : null;
        var guided = walk.State.Mode != Mode.WithCounsellor;
        if (walk.State.Guard is { } guard && new NameListening(walk, this, script, moment).Takes(text, guard, question))
            return;
        if (guided && (_didYouMean.Takes(text) || (question is not null && ExactAnswer(text, question))))
            return;
        var recognised = Recognise(text);
        if (guided && !IsOwnWords(question) && SpeaksAnother(recognised, text))
            walk.State = walk.State with { Language = recognised.Language };
        var answer = guided ? ReadAnswer(text, question) : null;
        if (Leaves(text, recognised))
            Wishing.Leave(walk);
        else if (walk.State.Register == Register.Plain && !IsOwnWords(question) && SaysWatched(text))
            Watched(text, recognised);
        else if (!new Interrupting(walk, script, moment).Takes(text, recognised, question, isAnswer: answer is not null && Words(text) <= FewWords) && guided)
            Answer(text, recognised, question, answer);
    }

    /// <summary>What a text means, in the language that is spoken now.</summary>
    public Recognised Recognise(string text) =>
        script.Recogniser.Recognise(text, walk.State.Language, Local, EntityKinds.None);

    /// <summary>
    /// It asks to leave, which wipes everything at once: in words of the list; or, while someone may read along, in any words. Otherwise "klaar" and "weg" may mean anything, and
    /// "wis dit niet" the opposite, and the visitor is asked. To a counsellor one word alone says too little.
    /// </summary>
    public bool Leaves(string text, Recognised recognised) => walk.State.Mode == Mode.WithCounsellor
        ? Words(text) > 1 && SaysExit(text)
        : SaysExit(text) || (walk.State.Register == Register.Covert && recognised.Confidence >= SureToLeave && Is(recognised, "exit") && !YesOrNoReading.Denies(text));

    private bool SaysExit(string text) => script.Typed.Is(Answering.Fold(text), "say-exit");

    // "Ja, hij leest mee" to whatever question. To a counsellor one word alone says too little.
    private bool SaysWatched(string text)
    {
        var said = Answering.Fold(text);
        var space = said.IndexOf(' ', StringComparison.Ordinal);
        return script.Typed.Is(said, "say-watched") ? space > 0 || walk.State.Mode != Mode.WithCounsellor
            : IsWatchedIn(text, said) || space > 0 && YesOrNoReading.Of(said[..space]) is YesOrNo.Yes or YesOrNo.No && script.Typed.Is(said[(space + 1)..], "say-watched");
    }

    // "Hij is wakker hij leest mee": in few words, and neither asked nor denied.
    private bool IsWatchedIn(string text, string said) =>
        Words(text) <= WordsThatHurry && walk.State.Mode != Mode.WithCounsellor && !Asking.Is(text) && !YesOrNoReading.Denies(text) && script.Typed.StandsIn(said, "say-watched-in");

    // From here on in harmless words, whatever else it may mean: a danger that is told on the screen helps nobody while he looks at it.
    private void Watched(string text, Recognised recognised)
    {
        walk.Hear(new Entry.Visitor(text));
        walk.State = walk.State with { Flags = walk.State.Flags.Union(recognised.Flags.Select(found => found.Flag)).Add(Triage.BeingWatched), Misunderstood = 0 };
        if (walk.State.Mode != Mode.Guided)
            walk.CallDesk(Triage.Of(walk.State));
        if (walk.State.Mode != Mode.WithCounsellor)
        {
            walk.GoTo(Content.Settings.CovertStart);
            return;
        }

        Wishing.Hide(walk);
        if (Interrupting.IsDanger(recognised))
            walk.SayWording("with-counsellor-danger");
    }

    private bool ExactAnswer(string text, Question question)
    {
        if (Answering.Exact(text, walk.OnOffer(question), script.Names, walk.State.Language) is not { } choice)
            return false;
        Choosing.Pick(walk, script, question, choice, text);
        return true;
    }

    // In the language of the talk, and else in another: two words are no reason to change the talk's.
    private Answering.Answer? ReadAnswer(string text, Question? question) => question is null or { Kind: AnswerKind.NewName or AnswerKind.NewAlarmName } ? null
        : Answering.Read(text, walk.Words(text), question, walk.OnOffer(question), script, Content.Settings.Languages.OrderByDescending(language => language == walk.State.Language), Local);

    private void Answer(string text, Recognised recognised, Question? question, Answering.Answer? answer)
    {
        var language = walk.State.Language;
        if (!IsOwnWords(question))
            walk.State = script.Telltales.Note(walk.State, walk.Words(text));
        walk.HeardMoment = () => Answering.Moment(text, language, Local, script.TimeZone);
        if (question?.Kind is AnswerKind.NewName or AnswerKind.NewAlarmName)
            NameListening.Agree(walk, script, question.Kind, text, moment);
        else if (_didYouMean.TakesAnswer(text))
            return;
        else if (NamedWish(text) is { } named)
            Steer(text, named);
        else if (AsksWish(recognised, text, question, answer) is { } wish && !HasAnswer(text))
            Steer(text, wish);
        else if (Corrects(text))
            return;
        else if (answer is { Choice: { } choice } && !NamesAnother(text, recognised) && !LeadsOn(text, choice))
        {
            if (Words(text) > FewWords)
            {
                AnswerBeside(text, recognised);
                walk.HeardTopic = () => ToldBeside(text);
            }

            Choosing.Pick(walk, script, question!, choice, text);
        }
        else if (answer is { Choice: null } && !(question?.Kind == AnswerKind.Text && AsksBeside(text)))
            Choosing.Keep(walk, script, question!, answer, text);
        else
            new Beside(walk, script, moment, _topics, _didYouMean).Take(text, recognised, question);
    }

    // "Waar kan ik heen?" and "stop met die vragen" are no words of a plan.
    private bool AsksBeside(string text) => Asking.Is(text) || script.Asides.In(walk.Words(text), null, ownOnly: false, walk.State, moment) is { WordsBeside: <= FewWords };

    // "Kan ik met iemand chatten" of who is deaf, and in danger, has an answer there that fits better than the page on counsellors.
    private bool HasAnswer(string text) => walk.State.Register == Register.Plain && script.Asides.In(walk.Words(text), null, ownOnly: true, walk.State, moment) is not null;

    // "Nee, het zijn jongens van straat, geen partner": the no answers less than the rest leads to. Only what the dialog at hand leads to: "nee ik ben niet veilig, maar dank je" is no goodbye.
    private bool LeadsOn(string text, Choice choice) => Words(text) > FewWords && choice.Id is "yes" or "no" && walk.State.Register == Register.Plain
        && script.Asides.In(walk.Words(text), null, ownOnly: true, walk.State, moment) is { Aside.Go: not null };

    // "No doctor, I have no insurance" answers the question, and asks one.
    private void AnswerBeside(string text, Recognised recognised)
    {
        if (walk.State.Register == Register.Plain && !Interrupting.TellsOfDanger(recognised) && script.Asides.In(walk.Words(text), null, ownOnly: true, walk.State, moment) is { } beside)
            walk.Say(beside.Aside.Say);
    }

    // "Ik sla mijn vrouw" is more than the "mijn vrouw" that stands for being hurt at home.
    private bool NamesAnother(string text, Recognised recognised) =>
        walk.State.At.Dialog == Content.Settings.Menu.Dialog && Words(text) >= FewWords && _topics.Of(text, recognised) is not null;

    // "Nee sorry, ik bedoelde ja" answers the question before this one.
    private bool Corrects(string text)
    {
        if (walk.State.Trail.IsEmpty || Correction.In(text) is not { } meant || !Content.Steps.TryGetValue(walk.State.Trail[^1], out var before)
            || before.Ask is not { Kind: not AnswerKind.Text } question || ReadAnswer(meant, question) is not { } answer)
            return false;
        walk.State = walk.State with { At = before.Id, Trail = walk.State.Trail.RemoveAt(walk.State.Trail.Length - 1) };
        if (answer.Choice is { } choice)
            Choosing.Pick(walk, script, question, choice, text);
        else
            Choosing.Keep(walk, script, question, answer, text);
        return true;
    }

    // A way out by the name that stands on its button, or another plain one.
    private Wish? NamedWish(string text)
    {
        var said = Answering.Fold(text);
        foreach (var (name, wish) in NamedWishes)
            if (script.Typed.Is(said, name) || script.Typed.Is(said, "say-" + name))
                return wish;
        return null;
    }

    // "Drie weken terug" answers when it was and does not ask to go back; and what is denied is not asked for ("nee, geen mens").
    private static Wish? AsksWish(Recognised recognised, string text, Question? question, Answering.Answer? answer) =>
        recognised.Confidence >= Sure && Wish(recognised.Intent) is { } wish && !Denied(text)
        && (answer is null || question?.Kind == AnswerKind.Text || (wish == Turns.Wish.Human && Words(text) > FewWords)) ? wish : null;

    /// <summary>Whether a text says no to something, or what it does not mean.</summary>
    public static bool Denied(string text) => YesOrNoReading.Denies(text) || YesOrNoReading.Of(text) is YesOrNo.No or YesOrNo.Unsure;

    private void Steer(string text, Wish wish)
    {
        walk.Hear(new Entry.Visitor(text));
        Wishing.Take(walk, Content, new Incoming.Asked(wish));
    }

    /// <summary>What an intent wishes of the talk itself; null of the others.</summary>
    public static Wish? Wish(string intent) => intent switch
    {
        "human" => Turns.Wish.Human,
        "back" => Turns.Wish.Back,
        "language" => Turns.Wish.Language,
        _ => null,
    };

    // What was told along with the answer to "can you talk?": "Ja. Mijn ex blijft me appen." Nobody should have to say it twice;
    // but "ja ik ben alleen thuis" tells nothing yet.
    private StepId? ToldBeside(string text)
    {
        var rest = text[(text.TakeWhile(char.IsLetter).Count())..];
        return Recognise(rest) is { Confidence: >= Topics.SureAgainstQuestion } told && !Topics.IsWayOut(told) ? _topics.Of(rest, told) : null;
    }

    private bool SpeaksAnother(Recognised recognised, string text) =>
        recognised.Language != walk.State.Language && Content.Settings.Languages.Contains(recognised.Language, StringComparer.Ordinal)
        && Words(text) >= WordsOfASentence;

    // There somebody may repeat what another one said.
    private static bool IsOwnWords(Question? question) => question?.Kind is AnswerKind.Text or AnswerKind.NewName or AnswerKind.NewAlarmName;

    /// <summary>Words of a text, as they are set apart by spaces.</summary>
    public static int Words(string text)
    {
        var words = 0;
        for (var place = 0; place < text.Length; place++)
            if (!char.IsWhiteSpace(text[place]) && (place == 0 || char.IsWhiteSpace(text[place - 1])))
                words++;
        return words;
    }

    /// <summary>Whether an intent was recognised.</summary>
    public static bool Is(Recognised recognised, string intent) => string.Equals(recognised.Intent, intent, StringComparison.Ordinal);
}
