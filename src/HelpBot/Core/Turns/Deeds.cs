using System.Diagnostics;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>What a step does besides talking.</summary>
internal static class Deeds
{
    /// <summary>Does one; what changes the words or asks for a name is done where the step is entered.</summary>
    public static void Perform(Walk walk, Deed deed)
    {
        switch (deed)
        {
            case Deed.HandOff:
                walk.OpenTicket();
                break;
            case Deed.CancelHandOff when walk.State.Mode == Mode.Waiting:
                walk.State = walk.State with { Mode = Mode.Guided };
                // Whoever holds the phone must not be able to send away the help that was called for silently.
                if (walk.State.Guard is not { Alarmed: true })
                    walk.Do(new Effect.WithdrawTicket());
                break;
            case Deed.ForgetName:
                walk.State = walk.State with { Guard = null };
                break;
            case Deed.ClearScreen:
                walk.Hear(new Entry.Check(Checked.Cleared));
                walk.State = walk.State with { Trail = [] };
                break;
            case Deed.Wipe:
                walk.State = walk.State with { Mode = Mode.Ended };
                walk.Do(new Effect.Wipe());
                break;
            case Deed.ReadPlan:
                walk.SayWording(walk.State.Answers.Keys.Any(name => name.StartsWith("plan-", StringComparison.Ordinal)) ? "plan-intro" : "plan-empty");
                break;
            case Deed.GoCovert or Deed.GoPlain or Deed.CancelHandOff or Deed.CheckName:
                break;
            default:
                throw new UnreachableException();
        }
    }
}
