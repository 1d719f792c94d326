using System.Diagnostics;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>The ways out that work at every step, whoever answers.</summary>
internal static class Wishing
{
    public static void Take(Walk walk, HelpContent content, Incoming.Asked asked)
    {
        switch (asked.Wish)
        {
            case Wish.Exit:
                Leave(walk);
                break;
            case Wish.Danger:
                Danger(walk, content.Settings);
                break;
            case Wish.Language when asked.Language is { } language && content.Settings.Languages.Contains(language, StringComparer.Ordinal):
                walk.State = walk.State with { Language = language };
                walk.SayWording("switched-language");
                Again(walk);
                break;
            case var _ when walk.State.Mode == Mode.WithCounsellor:
                break;
            case Wish.Human when walk.State.Mode == Mode.Waiting && walk.IsOnDuty:
                walk.SayWording("still-waiting");
                walk.Repeat();
                break;
            case Wish.Human when walk.State.Mode == Mode.Waiting:
                SayNobodyLeft(walk, content.Settings);
                walk.Repeat();
                break;
            case Wish.Human:
                walk.GoTo(content.Settings.Human);
                break;
            case Wish.Language:
                walk.Visit(content.Settings.LanguageStep);
                break;
            case Wish.Menu:
                walk.GoTo(walk.State.Register == Register.Covert ? Guarding.CovertHome(walk.State, content.Settings) : content.Settings.Menu);
                break;
            case Wish.Repeat:
                walk.Enter(walk.State.At);
                break;
            case Wish.Back:
                Back(walk);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Wipes and ends; nothing is said, because nobody may be able to read it safely.</summary>
    public static void Leave(Walk walk)
    {
        walk.State = walk.State with { Mode = Mode.Ended };
        walk.Do(new Effect.Wipe());
    }

    /// <summary>Danger comes before everything but leaving.</summary>
    public static void Danger(Walk walk, Settings settings)
    {
        walk.State = walk.State with { Flags = walk.State.Flags.Add(Triage.DangerNow) };
        // A yes takes time that they may not have; the call can be taken back.
        if (walk.State.Mode == Mode.Guided && walk.IsOnDuty)
            walk.SayBeforeQuestion("waiting");
        if (walk.State.Mode != Mode.Guided || walk.IsOnDuty)
            walk.OpenTicket();
        if (walk.State.Mode == Mode.WithCounsellor)
            walk.SayWording("with-counsellor-danger");
        else
            walk.GoTo(settings.Danger);
    }

    /// <summary>Goes on in harmless words while a counsellor has the chat. It is said, because a page changes its looks with what it draws.</summary>
    public static void Hide(Walk walk)
    {
        walk.State = walk.State with { Register = Register.Covert };
        walk.SayWording("with-counsellor-covert");
    }

    /// <summary>The last counsellor went off duty. Who waits hears it, and stays in the queue for whoever comes next.</summary>
    public static void DeskEmptied(Walk walk, Settings settings)
    {
        if (Guarding.IsClosed(walk.State))
        {
            Guarding.Forsake(walk);
        }
        else if (walk.State.Mode == Mode.Waiting)
        {
            SayNobodyLeft(walk, settings);
            walk.Repeat();
        }
    }

    /// <summary>Tells who waits that nobody is there any more, and who does answer.</summary>
    public static void SayNobodyLeft(Walk walk, Settings settings)
    {
        walk.SayWording("nobody-left");
        foreach (var service in settings.EmergencyServices)
            walk.Show(service);
    }

    private static void Again(Walk walk)
    {
        if (walk.State.Mode != Mode.WithCounsellor)
            walk.Repeat();
    }

    private static void Back(Walk walk)
    {
        var trail = walk.State.Trail;
        if (trail.IsEmpty)
        {
            walk.SayWording("back-none");
            walk.Repeat();
            return;
        }

        walk.State = walk.State with { Trail = trail.RemoveAt(trail.Length - 1) };
        walk.Enter(trail[^1]);
    }
}
