using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Tells the covert signal (palm, thumb inside, fist) from all else that people say of hands: from injuries, from the greetings and thumbs of everyday messages.
/// Signs count in its order; words count when they tell the gesture, not merely parts of a hand.
/// </summary>
internal static class HandSigns
{
    // "hand open, duim naar binnen, vuist": so many words from the first part to the last.
    private const int Whole = 7;
    private const int Near = 6;
    private const int Beside = 3;

    private static readonly FrozenDictionary<string, Part> Parts = Words(
        (Part.Hand, "hand handen handje handjes hnd hant palm handpalm stophand linkerhand rechterhand hands"),
        (Part.Thumb, "duim duimen duimpje duimpjes thumb thumbs thum tumb thmb"),
        (Part.Finger, "vinger vingers vingertjes finger fingers"),
        (Part.Fist, "vuist vuisten vuistje fuist fist"),
        (Part.Sign, "gebaar gebaren gebarentaal teken tekentje signaal signal sign gesture"),
        (Part.Thing, "ding handding thing"),
        (Part.Doing, "doe doen deed maak maken maakte geef gaf do doing did make making made give giving gave show showing"),
        (Part.Injury, "brak breekt breken gebroken draaide verdraaide verdraaid omgedraaid bond gebonden beet gebeten sneed gesneden sloeg geslagen stampte gekneusd gezwollen blauw bloed bloedt pijn voelen voel " +
            "broke broken bent twisted cracked tied bit cut hit stamped slammed crushed bruised swollen blue blood bleeding pain hurts feel"),
        (Part.Name, "handgebaar handteken handsignaal hulpsignaal hulpteken hulpgebaar noodsignaal noodteken noodgebaar"),
        (Part.Flat, "open plat platte vlak vlakke flat raised"),
        (Part.Closing, "dicht toe sluit sluiten gesloten shut close closed closes closing"),
        (Part.Motion, "in into inside inward inwards binnen erin om onder eronder under over erover eroverheen overheen across around weg away tuck tucked trap trapped traps fold folded folds vouw vouwen gevouwen " +
            "gevouw ingeklapt ingevouwen opgesloten verdwijnt verstopt hid hide hidden sideways beneath crosses tussen gevangen vouwt klap klapt klappen"));

    [Flags]
    private enum Part
    {
        None = 0,
        Hand = 1,
        Thumb = 2,
        Finger = 4,
        Fist = 8,
        Sign = 16,
        Name = 32,
        Flat = 64,
        Closing = 128,
        Motion = 256,
        Thing = 512,
        Doing = 1024,
        Injury = 2048,

        Limb = Hand | Thumb | Finger | Fist,
        Closed = Fist | Finger | Closing,
    }

    /// <summary>How a message speaks of the signal: all of it, a part of it that an injury could be too, or not (null).</summary>
    public static CodeWordUse? In(Message message)
    {
        var words = message.Words;
        if (!MayHold(words))
            return null;
        if (AsSigns(words))
            return CodeWordUse.Open;
        return (Gesture(words) ?? Named(words)) is { } use ? IsQuestion(words[0].Key) ? CodeWordUse.Doubtful : use : null;
    }

    // "wat is het hulpsignaal"
    private static bool IsQuestion(string first) => first is "hoe" or "wat" or "welk" or "waarom" or "is" or "bestaat" or "how" or "what" or "which" or "why" or "does";

    // Nearly all messages end here, after one look at each word.
    private static bool MayHold(ImmutableArray<FoldedWord> words)
    {
        var (limbs, sign) = (0, false);
        foreach (var word in words)
        {
            var part = Of(word.Key);
            limbs += (part & Part.Limb) != Part.None ? 1 : 0;
            sign |= (part & (Part.Sign | Part.Name | Part.Thing)) != Part.None;
        }

        return limbs >= 2 || (sign && limbs > 0) || (sign && HasName(words));
    }

    private static bool HasName(ImmutableArray<FoldedWord> words)
    {
        foreach (var word in words)
            if (Of(word.Key) == Part.Name)
                return true;
        return false;
    }

    // One after another, with nothing but marks or "then" between: a palm, a thumb, a fist, of which one of the first two may be left out: a wave and a thumb are a greeting.
    private static bool AsSigns(ImmutableArray<FoldedWord> words)
    {
        var before = '\0';
        foreach (var word in words)
        {
            var sign = word.Key[0];
            if (sign is Signs.Palm or Signs.ThumbUp or Signs.Fist)
            {
                if (sign is Signs.Fist && before is Signs.Palm or Signs.ThumbUp)
                    return true;
                before = sign;
            }
            else if (char.IsLetterOrDigit(sign) && word.Key is not ("dan" or "then" or "en" or "and" or "nu" or "now"))
            {
                before = '\0';
            }
        }

        return false;
    }

    private static CodeWordUse? Gesture(ImmutableArray<FoldedWord> words)
    {
        CodeWordUse? found = null;
        var anywhere = Any(words, 0, words.Length, Part.Hand | Part.Closed);
        for (var thumb = 0; thumb < words.Length; thumb++)
        {
            if (Of(words[thumb].Key) != Part.Thumb)
                continue;
            if (Any(words, thumb, Near, Part.Injury) || (thumb > 0 && IsAnothers(words[thumb - 1].Key)))
                continue;
            var hand = Last(words, thumb, Part.Hand | Part.Flat);
            var closed = Next(words, thumb, Part.Fist | Part.Closing);
            if (hand >= 0 && closed >= 0 && closed - hand <= Whole && !(hand > 0 && IsAnothers(words[hand - 1].Key)))
                return CodeWordUse.Open;
            var moves = Any(words, thumb, Beside, Part.Motion | Part.Closing);
            if (moves && Any(words, thumb, Near, Part.Hand | Part.Closed))
                return CodeWordUse.Open;
            if ((moves && anywhere) || Any(words, thumb, Near, Part.Fist))
                found = CodeWordUse.UnlessInDanger;
        }

        return found;
    }

    // "ik doe het teken met de hand", "hulpsignaal", "open hand, dan vuist".
    private static CodeWordUse? Named(ImmutableArray<FoldedWord> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var part = Of(words[at].Key);
            if (part is Part.Sign or Part.Thing && Any(words, at, Near, Part.Limb) && Any(words, at, Near, Part.Doing))
                return CodeWordUse.Open;
            if (part == Part.Name || (part == Part.Sign && Any(words, at, Near, Part.Limb)) || (part == Part.Flat && Any(words, at, Beside, Part.Hand) && Any(words, at, Near, Part.Fist)))
                return CodeWordUse.UnlessInDanger;
        }

        return null;
    }

    // "His thumb in my eye" is no signal.
    private static bool IsAnothers(string word) => word is "zijn" or "zn" or "z'n" or "his" or "hij" or "he" or "haar" or "her" or "she";

    private static Part Of(string key) => key[0] switch
    {
        Signs.Palm => Part.Hand,
        Signs.ThumbUp => Part.Thumb,
        Signs.Fist => Part.Fist,
        _ => Parts.GetValueOrDefault(key),
    };

    private static bool Any(ImmutableArray<FoldedWord> words, int at, int reach, Part parts)
    {
        for (var place = Math.Max(0, at - reach); place < words.Length && place <= at + reach; place++)
            if (place != at && (Of(words[place].Key) & parts) != Part.None)
                return true;
        return false;
    }

    private static int Last(ImmutableArray<FoldedWord> words, int at, Part parts)
    {
        for (var place = at - 1; place >= Math.Max(0, at - Whole); place--)
            if ((Of(words[place].Key) & parts) != Part.None)
                return place;
        return -1;
    }

    private static int Next(ImmutableArray<FoldedWord> words, int at, Part parts)
    {
        for (var place = at + 1; place < words.Length && place <= at + Whole; place++)
            if ((Of(words[place].Key) & parts) != Part.None)
                return place;
        return -1;
    }

    private static FrozenDictionary<string, Part> Words(params ReadOnlySpan<(Part Part, string Words)> rows)
    {
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var (part, words) in rows)
            foreach (var word in words.Split(' '))
                parts.Add(word, part);
        return parts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
