using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>
/// The reply of one turn while it is put together: lines, each as the twin that fits the moment (harmless, or short for a phone), services, and the question with
/// what is on offer. It decides nothing about where the conversation goes.
/// </summary>
internal sealed class ReplyBuilder(HelpContent content, Moment moment)
{
    private readonly ImmutableArray<Utterance>.Builder _lines = ImmutableArray.CreateBuilder<Utterance>();
    private readonly ImmutableArray<string>.Builder _services = ImmutableArray.CreateBuilder<string>();
    private ImmutableArray<Offer> _offers = [];
    private AnswerKind? _expects;

    /// <summary>Says a line, unless somebody may read along and it has no harmless twin.</summary>
    public void Say(Line line, Conversation state)
    {
        if (state.Register == Register.Covert && !line.HasCovert)
            return;
        var id = Variant(line, state);
        _lines.Add(new Utterance(id, Placeholders.Fill(content.Texts.Find(id, state.Language), state, moment, content.Texts)));
    }

    /// <summary>Says a line of the wording file, once in a reply.</summary>
    public void SayWording(string name, Conversation state)
    {
        var id = "wording." + name;
        if (_lines.All(said => said.Line != id && !said.Line.StartsWith(id + "~", StringComparison.Ordinal)))
            Say(new Line(id, Exists(id + "~covert"), Exists(id + "~sms"), []), state);
    }

    /// <summary>Shows a service card, unless somebody may read along.</summary>
    public void Show(string service, Conversation state)
    {
        if (state.Register == Register.Plain)
            _services.Add(service);
    }

    /// <summary>Asks a question, with these of its choices on offer.</summary>
    public void Ask(Question question, ImmutableArray<Choice> choices, Conversation state)
    {
        Say(question.Prompt, state);
        _expects = question.Kind;
        var offers = ImmutableArray.CreateBuilder<Offer>(choices.Length + question.Services.Length);
        foreach (var choice in choices)
            offers.Add(new Offer(choice.Id, Variant(choice.Label, state)));
        foreach (var service in question.Services)
            offers.Add(new Offer(service, "service." + service + ".name"));
        _offers = offers.MoveToImmutable();
    }

    /// <summary>Asks which dialog was meant; the last choice says none of them.</summary>
    public void Suggest(ImmutableArray<Dialog> dialogs, Conversation state)
    {
        SayWording("did-you-mean", state);
        _expects = AnswerKind.Choice;
        var none = new Line("wording.none-of-these", Exists("wording.none-of-these~covert"), false, []);
        _offers = [.. dialogs.Select(dialog => new Offer(Guess.For(dialog), Variant(dialog.Title!, state))), new Offer(Guess.None, Variant(none, state))];
    }

    /// <summary>Takes everything back.</summary>
    public void Clear()
    {
        _lines.Clear();
        _services.Clear();
        (_offers, _expects) = ([], null);
    }

    /// <summary>The reply; null when nothing is said.</summary>
    public Reply? Build(Conversation state) => _lines.Count > 0 || _services.Count > 0
        ? new Reply(state.At, state.Language, _lines.ToImmutable(), _offers, _services.ToImmutable(), _expects)
        : null;

    private static string Variant(Line line, Conversation state) =>
        state.Register == Register.Covert && line.HasCovert ? line.Id + "~covert"
        : state.Medium == Medium.Sms && line.HasSms ? line.Id + "~sms"
        : line.Id;

    private bool Exists(string id) => content.Texts.Find(id, content.Settings.BaseLanguage) is not null;
}
