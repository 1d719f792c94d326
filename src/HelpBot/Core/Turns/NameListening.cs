using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>
/// What a visitor, or somebody else, typed where an agreed name is at stake. The name comes before all other understanding: it may be a word that means something
/// else. Only what keeps people safe comes through beside it.
/// </summary>
internal sealed class NameListening(Walk walk, Listening listening, Script script, Moment moment)
{
    private HelpContent Content => script.Content;

    /// <summary>Keeps a name that the visitor chose, unread by the log; asks again when it cannot be that one.</summary>
    public static void Agree(Walk walk, Script script, AnswerKind kind, string text, Moment moment)
    {
        walk.Hear(new Entry.Visitor(Guarding.Masked));
        if (Guarding.Agree(walk, kind, text, moment))
            walk.Follow(script.Content.Steps[walk.State.At].Go);
        else
            walk.Repeat();
    }

    /// <summary>Takes a text that is about the name; false when it is about something else.</summary>
    public bool Takes(string text, Guard guard, Question? question)
    {
        var awaited = Guarding.IsClosed(walk.State) && question?.Kind == AnswerKind.KnownName;
        var name = awaited || guard is { Aside: null, Alarm: not null } ? Guarding.Judge(guard, text) : Checked.Unknown;
        if (awaited && name == Checked.Known)
            Guarding.Reopen(walk, Content.Settings);
        else if (name == Checked.Alarm)
            Alarm(text);
        else if (guard.Aside is null && Answering.Named(text, "wording.name-ask", Content.Texts, walk.State.Language))
            walk.AskName();
        else if (awaited && !IsUrgent(text) && !IsChoice(text, question!))
            Other(text, name);
        else
            return false;
        return true;
    }

    /// <summary>Somebody writes again after a long silence, and may not be the visitor.</summary>
    public void HearStranger(Incoming incoming)
    {
        if (incoming is Incoming.Said { Text: var text } && !string.IsNullOrWhiteSpace(text))
            HearStranger(text);
        else
            walk.AskName();
    }

    private void HearStranger(string text)
    {
        if (walk.State.Guard is { Alarm: not null } guard && Guarding.Judge(guard, text) == Checked.Alarm)
        {
            Alarm(text);
            return;
        }

        // Out of sight until the name is told, and not lost.
        walk.Hear(new Entry.Visitor(text));
        walk.AskName();
        var recognised = listening.Recognise(text);
        if (listening.Leaves(text, recognised))
            Wishing.Leave(walk);
        else if (Interrupting.IsDanger(recognised))
            Wishing.Danger(walk, Content.Settings);
        else if (walk.State.Mode != Mode.WithCounsellor && new Interrupting(walk, script, moment).CodeWordStep(recognised) is { } quiet)
            walk.GoTo(quiet);
    }

    private void Alarm(string text)
    {
        walk.AskName();
        Other(text, Checked.Alarm);
    }

    private void Other(string text, Checked name)
    {
        walk.Unsay();
        walk.Hear(new Entry.Visitor(text));
        Guarding.Keep(walk, name, moment);
        walk.Follow(Content.Steps[walk.State.At].Go);
    }

    private bool IsUrgent(string text)
    {
        var recognised = listening.Recognise(text);
        return recognised.CodeWord is not null || Interrupting.IsDanger(recognised) || listening.Leaves(text, recognised);
    }

    private bool IsChoice(string text, Question question) =>
        Answering.Exact(text, walk.OnOffer(question), script.Names, walk.State.Language) is not null;
}
