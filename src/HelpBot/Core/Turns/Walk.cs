using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using Route = HelpBot.Content.Model.Route;

namespace HelpBot.Core.Turns;

/// <summary>
/// One turn under way: the conversation as it changes, from step to step until a question waits for the visitor. What is said on the way gathers in a
/// <see cref="ReplyBuilder"/>. Lives for one call of <see cref="Turn"/> and is never shared.
/// </summary>
internal sealed class Walk(Conversation conversation, Script script, Moment moment)
{
    // No authored path without a question is longer; more means a circle that the checker would have refused.
    private const int MostSteps = 40;
    private const int TrailKept = 10;
    private const int ReturnsKept = 6;

    private readonly Mode _before = conversation.Mode;
    private readonly ReplyBuilder _reply = new(script.Content, moment);
    private readonly ImmutableArray<Entry>.Builder _entries = ImmutableArray.CreateBuilder<Entry>();
    private ImmutableArray<Effect> _effects = [];
    private string? _beforeQuestion;
    private (string Text, ImmutableArray<string> Words)? _read;

    /// <summary>How the conversation stands now.</summary>
    public Conversation State { get; set; } = conversation;

    /// <summary>Finds the moment that the visitor's message told, which answers the first question that asks for one. Most turns reach no such question.</summary>
    public Func<DateTimeOffset?>? HeardMoment { get; set; }

    /// <summary>A counsellor is there to take chats.</summary>
    public bool IsOnDuty => moment.Desk.OnDuty;

    /// <summary>Finds the subject that the visitor's message told along with its answer, which answers the overview when it comes to that.</summary>
    public Func<StepId?>? HeardTopic { get; set; }

    /// <summary>Whether the open question is which subject it is about.</summary>
    public bool IsWhereTopicsAreChosen => State.At == Content.Settings.Start || State.At.Dialog == Content.Settings.Menu.Dialog;

    private HelpContent Content => script.Content;

    /// <summary>The words of a message as they were meant; read once in a turn.</summary>
    public ImmutableArray<string> Words(string text)
    {
        if (!ReferenceEquals(text, _read?.Text))
            _read = (text, script.Recogniser.Words(text));
        return _read!.Value.Words;
    }

    /// <summary>Puts something in the log before the bot's reply.</summary>
    public void Hear(Entry entry) => _entries.Add(entry);

    /// <summary>Asks for a deed.</summary>
    public void Do(Effect effect) => _effects = _effects.Add(effect);

    /// <summary>Says a line of the wording file, in the register of the moment.</summary>
    public void SayWording(string name) => _reply.SayWording(name, State);

    /// <summary>Says a line, unless somebody may read along and it has no harmless twin.</summary>
    public void Say(Line line) => _reply.Say(line, State);

    /// <summary>Says a line of the wording file after everything else, just before the question: whom to call comes first.</summary>
    public void SayBeforeQuestion(string name) => _beforeQuestion = name;

    /// <summary>Opens a ticket, or raises the open one.</summary>
    public void OpenTicket()
    {
        if (State.Mode == Mode.Guided)
            State = State with { Mode = Mode.Waiting };
        CallDesk(Triage.Of(State));
    }

    /// <summary>Asks for a ticket of this priority, with all that a counsellor should know beforehand.</summary>
    public void CallDesk(Priority priority) => Do(new Effect.OpenTicket(priority, Guarding.Flags(State), Guarding.CodeWord(State)));

    /// <summary>Sets the conversation aside and asks for the agreed name, if there is one.</summary>
    public void AskName()
    {
        if (!Guarding.CanAsk(State) || Content.Settings.Harmless is not { } harmless)
            return;
        Guarding.SetAside(this);
        Enter(harmless);
    }

    /// <summary>Takes back what was said in this turn.</summary>
    public void Unsay()
    {
        _reply.Clear();
        _beforeQuestion = null;
    }

    /// <summary>Goes on where the conversation stood when it was set aside.</summary>
    public void Resume()
    {
        if (State.Mode == Mode.WithCounsellor)
            return;
        if (Find(State.At).Ask is null)
            Enter(State.At);
        else
            Repeat();
    }

    /// <summary>Leaves the open question for a step, so that "back" finds it.</summary>
    public void GoTo(StepId step)
    {
        var trail = State.Trail.Length < TrailKept ? State.Trail : State.Trail.RemoveAt(0);
        State = State with { Trail = trail.Add(State.At) };
        Enter(step);
    }

    /// <summary>Leaves the open question for a dialog that comes back to it.</summary>
    public void Visit(StepId step)
    {
        if (State.At != Content.Settings.Start)
            PushReturn(State.At);
        GoTo(step);
    }

    /// <summary>Follows a route from the open question.</summary>
    public void Follow(Route route)
    {
        var next = Next(route);
        if (next is { } step)
            GoTo(step);
        else
            Ask(Content.Steps[State.At]);
    }

    /// <summary>Goes to a step and on until a question is asked, or the conversation ends.</summary>
    public void Enter(StepId id)
    {
        StepId? next = id;
        for (var steps = 0; next is { } at && State.Mode != Mode.Ended; steps++)
        {
            var step = Find(steps < MostSteps ? at : Content.Settings.SafeStep);
            SwitchRegister(step);
            next = Play(IsTooPlain(step) ? Find(Guarding.CovertHome(State, Content.Settings)) : step);
        }
    }

    /// <summary>Shows a service card, unless someone may be reading along.</summary>
    public void Show(string service) => _reply.Show(service, State);

    /// <summary>Asks the open question again; the harmless one in its place when somebody may read along and it has no harmless words.</summary>
    public void Repeat()
    {
        var step = Find(State.At);
        if (IsTooPlain(step))
            Enter(Guarding.CovertHome(State, Content.Settings));
        else
            Ask(step);
    }

    /// <summary>The reply to log, and everything else that this turn decided.</summary>
    public Taken Finish()
    {
        if (Following.Stage(_before, State.Mode) is { } stage)
            Hear(new Entry.Handoff(stage));
        if (_reply.Build(State) is { } reply)
            _entries.Add(new Entry.Bot(reply));
        return new Taken(State, _entries.ToImmutable(), _effects);
    }

    /// <summary>Offers dialogs as guesses at what was meant.</summary>
    public void Suggest(ImmutableArray<Dialog> dialogs)
    {
        _reply.Suggest(dialogs, State);
        State = State with { Suggested = [.. dialogs.Select(dialog => dialog.Id)] };
    }

    private bool IsTooPlain(Step step) =>
        State.Register == Register.Covert && !step.CanBeCovert && step.Id != Guarding.CovertHome(State, Content.Settings);

    private StepId? Play(Step step)
    {
        if (step.Id == Content.Settings.Human && State.Mode == Mode.Guided && !moment.Desk.OnDuty)
            Hear(new Entry.Handoff(Progress.Failed));
        if (!step.Raise.IsEmpty)
            State = State with { Flags = State.Flags.Union(step.Raise) };
        foreach (var deed in step.Do)
            Deeds.Perform(this, deed);
        if (State.Mode == Mode.Ended)
            return null;
        if (step.Do.Contains(Deed.CheckName) && Guarding.CanAsk(State) && Content.Settings.Harmless is { } harmless)
        {
            State = State with { At = Next(step.Go) ?? State.At };
            Guarding.SetAside(this);
            return harmless;
        }

        if (step.Id == Content.Settings.Menu && HeardTopic?.Invoke() is { } topic)
        {
            HeardTopic = null;
            return topic;
        }

        foreach (var line in step.Say)
            if (Conditions.Hold(line.If, State, moment))
                Say(line);
        foreach (var service in step.Show)
            Show(service);
        if (step.Ask is not { } question)
            return Next(step.Go);
        if (question.Kind == AnswerKind.Time && question.Remember is { } name && !State.Answers.ContainsKey(name) && (HeardMoment?.Invoke() ?? State.ToldMoment) is { } heard)
        {
            HeardMoment = null;
            State = State with { Answers = State.Answers.SetItem(name, heard.ToString("O", CultureInfo.InvariantCulture)), ToldMoment = null };
            return Next(step.Go);
        }

        if (State.Told.TryGetValue(step.Id.ToString(), out var id) && OnOffer(question).FirstOrDefault(choice => choice.Id == id) is { } told)
        {
            State = State with { Told = State.Told.Remove(step.Id.ToString()), Answers = question.Remember is { } remember ? State.Answers.SetItem(remember, id) : State.Answers };
            return Next(told.Go ?? step.Go);
        }

        Ask(step);
        return null;
    }

    private void Ask(Step step)
    {
        State = State with { At = step.Id, Suggested = [] };
        if (_beforeQuestion is { } name)
            SayWording(name);
        _beforeQuestion = null;
        if (step.Ask is { } question)
            _reply.Ask(question, OnOffer(question), State);
    }

    /// <summary>The choices of a question that are on offer now.</summary>
    public ImmutableArray<Choice> OnOffer(Question question) =>
        question.Choices.All(static choice => choice.If.IsEmpty) ? question.Choices : [.. question.Choices.Where(choice => Conditions.Hold(choice.If, State, moment))];

    private void SwitchRegister(Step step)
    {
        if (step.Do.Contains(Deed.GoCovert))
            State = State with { Register = Register.Covert };
        else if (step.Do.Contains(Deed.GoPlain) && !Guarding.IsClosed(State))
            State = State with { Register = Register.Plain };
    }

    private StepId? Next(Route route)
    {
        foreach (var branch in route.Branches)
            if (Conditions.Hold(branch.If, State, moment))
                return Resolve(branch.Target);
        return null;
    }

    private StepId Resolve(Target target)
    {
        switch (target)
        {
            case Target.To to:
                return to.Step;
            case Target.Visit visit:
                PushReturn(visit.Back);
                return visit.Step;
            case Target.Return when State.Returns.IsEmpty:
                return State.Register == Register.Covert ? Guarding.CovertHome(State, Content.Settings) : Content.Settings.Menu;
            case Target.Return:
                var back = State.Returns[^1];
                State = State with { Returns = State.Returns.RemoveAt(State.Returns.Length - 1) };
                return back;
            default:
                throw new UnreachableException();
        }
    }

    private void PushReturn(StepId back)
    {
        var returns = State.Returns.Length < ReturnsKept ? State.Returns : State.Returns.RemoveAt(0);
        State = State with { Returns = returns.Add(back) };
    }

    private Step Find(StepId id) =>
        Content.Steps.TryGetValue(id, out var step) ? step : Content.Steps[Content.Settings.SafeStep];
}
