using System.Security.Cryptography;
using HelpBot.Running.Sealing;

namespace HelpBot.Tests.Running.Sealing;

public sealed class OneSealTests
{
    private readonly Seal _seal = new(ServerSecret.Ephemeral());
    private readonly ConversationKey _key = ConversationKey.New();

    [Fact]
    public void What_was_sealed_opens_in_another_request()
    {
        Assert.Equal("hallo"u8.ToArray(), Opened(_key, 3, Closed(_key, 3)));
    }

    [Fact]
    public void It_opens_with_no_other_key_and_at_no_other_place()
    {
        var box = Closed(_key, 3);
        Assert.Null(Opened(ConversationKey.New(), 3, box));
        Assert.Null(Opened(_key, 4, box));
    }

    [Fact]
    public void A_box_that_was_changed_or_cut_does_not_open()
    {
        var box = Closed(_key, 0);
        box[^1] ^= 1;
        Assert.Null(Opened(_key, 0, box));
        Assert.Null(Opened(_key, 0, Closed(_key, 0)[1..]));
        for (var length = 0; length < box.Length; length++)
            Assert.Null(Opened(_key, 0, Closed(_key, 0)[..length]));
    }

    [Fact]
    public void An_empty_box_opens_too()
    {
        using var seal = _seal.For(_key);
        using var plain = new PlainBytes();
        Assert.True(seal.Open(1, seal.Close(1, []), plain));
        Assert.True(plain.Span.IsEmpty);
    }

    [Fact]
    public void A_seal_that_served_its_request_seals_no_more()
    {
        var seal = _seal.For(_key);
        seal.Dispose();
        using var plain = new PlainBytes();
        Assert.False(seal.Open(0, Closed(_key, 0), plain));
    }

    [Fact]
    public void No_two_boxes_share_a_nonce()
    {
        using var one = _seal.For(_key);
        using var other = _seal.For(_key);
        var boxes = Enumerable.Range(0, 300).SelectMany(place => new[] { one.Close(place, []), other.Close(place, []) });
        Assert.Equal(600, boxes.Select(box => Convert.ToHexString(box.AsSpan(0, 32))).Distinct().Count());
    }

    [Fact]
    public void Borrowed_bytes_go_back_empty()
    {
        var plain = new PlainBytes(16);
        RandomNumberGenerator.Fill(plain.Append(16));
        RandomNumberGenerator.Fill(plain.Append(5000));
        Assert.Equal(5016, plain.Span.Length);
        plain.Clear();
        Assert.True(plain.Span.IsEmpty);
        Assert.Equal(new byte[5016], plain.Append(5016).ToArray());
        plain.Dispose();
    }

    private byte[] Closed(ConversationKey key, long place)
    {
        using var seal = _seal.For(key);
        return seal.Close(place, "hallo"u8);
    }

    private byte[]? Opened(ConversationKey key, long place, byte[] box)
    {
        using var seal = _seal.For(key);
        using var plain = new PlainBytes();
        return seal.Open(place, box, plain) ? plain.Span.ToArray() : null;
    }
}
