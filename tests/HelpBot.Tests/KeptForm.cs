using HelpBot.Core.Turns;
using HelpBot.Running.Keeping;
using HelpBot.Running.Sealing;

namespace HelpBot.Tests;

/// <summary>Conversations in the form in which they are kept.</summary>
internal static class KeptForm
{
    /// <summary>The bytes that would be sealed.</summary>
    public static byte[] Of(Conversation conversation)
    {
        using var plain = new PlainBytes();
        Kept.Write(new Envelope(conversation, 0, []), plain);
        return plain.Span.ToArray();
    }

    /// <summary>Written and read back; fails when that changes it.</summary>
    public static Conversation Through(Conversation conversation)
    {
        var kept = Of(conversation);
        var back = Kept.ReadEnvelope(kept)!.Conversation;
        Assert.Equal(kept, Of(back));
        return back;
    }
}
