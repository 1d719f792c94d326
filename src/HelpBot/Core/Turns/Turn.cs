using System.Diagnostics;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>
/// One turn of a conversation, as a pure function: it reads no clock, store or network and has no side effect. Promises: exit always
/// wins, danger comes next, every message gets an answer (or a counsellor who reads it), and no input makes it throw.
/// </summary>
public static class Turn
{
    /// <summary>The first turn: the welcome.</summary>
    public static Taken Begin(Script script, string language, Medium medium, Moment moment)
    {
        var settings = script.Content.Settings;
        var known = settings.Languages.Contains(language, StringComparer.Ordinal) ? language : settings.BaseLanguage;
        var walk = new Walk(new Conversation { Language = known, Medium = medium, At = settings.Start }, script, moment);
        walk.Enter(settings.Start);
        return walk.Finish();
    }

    /// <summary>Takes what came in.</summary>
    public static Taken Take(Conversation conversation, Incoming incoming, Script script, Moment moment)
    {
        var standing = script.Content.Steps.ContainsKey(conversation.At) ? conversation : conversation with { At = script.Content.Settings.SafeStep };
        var walk = new Walk(standing, script, moment);
        switch (incoming)
        {
            case var _ when Guarding.IsStrange(standing, incoming, moment):
                new NameListening(walk, new Listening(walk, script, moment), script, moment).HearStranger(incoming);
                break;
            case Incoming.Said said:
                new Listening(walk, script, moment).Hear(said.Text);
                break;
            case Incoming.Chose chose:
                Choosing.Take(walk, script, moment, chose);
                break;
            case Incoming.Asked asked:
                Wishing.Take(walk, script.Content, asked);
                break;
            case Incoming.SaidTooMuch:
                walk.SayWording("too-long");
                if (walk.State.Mode != Mode.WithCounsellor)
                    walk.Repeat();
                break;
            case Incoming.CounsellorCame came:
                walk.State = walk.State with { Mode = Mode.WithCounsellor, Counsellor = came.Name };
                walk.SayWording("counsellor-came");
                break;
            case Incoming.CounsellorSaid said:
                walk.Hear(new Entry.Counsellor(walk.State.Counsellor ?? "", said.Text));
                break;
            case Incoming.CounsellorDoubts:
                walk.AskName();
                break;
            case Incoming.CounsellorLeft:
                walk.SayWording("counsellor-left");
                walk.State = walk.State with { Mode = Mode.Guided, Counsellor = null, Guard = walk.State.Guard is { } guard ? guard with { Alarmed = false } : null };
                walk.Do(new Effect.CloseTicket());
                walk.Repeat();
                break;
            case Incoming.CounsellorLost:
                walk.State = walk.State with { Mode = Mode.Waiting, Counsellor = null };
                walk.SayWording("counsellor-lost");
                break;
            case Incoming.DeskEmptied:
                Wishing.DeskEmptied(walk, script.Content.Settings);
                break;
            default:
                throw new UnreachableException();
        }

        Guarding.Note(walk, incoming, moment);
        return walk.Finish();
    }

    /// <summary>The turn that is taken when a turn failed: says so, with the numbers of help, and goes to the safe step.</summary>
    public static Taken Fail(Conversation conversation, Script script, Moment moment)
    {
        var walk = new Walk(conversation, script, moment);
        walk.SayWording("failure");
        walk.Enter(script.Content.Settings.SafeStep);
        return walk.Finish();
    }
}
