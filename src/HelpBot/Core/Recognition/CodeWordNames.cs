using System.Collections.Frozen;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Rules, beside the editors' lists, by which a code word is somebody's name or is asked about: "angela slaat mij", "hoe werkt ask for angela". Who tells openly that
/// Angela hits her, or asks whether her bar can take part, must get a plain answer.
/// </summary>
internal static class CodeWordNames
{
    private const int QuestionReach = 5;
    private const int ParticipleReach = 3;

    private static readonly FrozenSet<string> Violence = Words(
        "slaat sloeg schopt schopte wurgt wurgde bedreigt bedreigde mishandelt mishandelde vermoordt vermoordde stalkt stalkte volgt volgde knijpt kneep duwt duwde steekt stak bijt beet trapt trapte verkracht verkrachtte " +
        "scheldt schold vernedert hits hit beats beat kicks kicked strangles strangled threatens threatened stalks stalked follows followed hurts hurt bites bit chokes choked raped rapes abuses abused punches punched");

    private static readonly FrozenSet<string> Done = Words(
        "vermoord gedood geslagen geschopt gewurgd bedreigd mishandeld gestalkt verkracht gestoken neergestoken neergeschoten aangerand geduwd vernederd killed murdered beaten strangled threatened raped stabbed shot attacked");

    private static readonly FrozenSet<string> Have = Words("heeft hebben had hadden has have");

    private static readonly FrozenSet<string> Tells = Words(
        "schreef schrijft zei zegt vertelde vertelt vindt vond denkt dacht appt appte zingt zong woont woonde ging gaat speelt speelde kreeg gaf geeft doet deed says said wrote writes thinks thought lives lived sings went told gave gives plays played");

    private static readonly FrozenSet<string> Surnames = Words("merkel davis bassett lansbury groothuizen");

    private static readonly FrozenSet<string> Campaigns = Words("thing sign poster posters campaign sticker stickers scheme app ding poster bordje actie campagne");

    private static readonly FrozenSet<string> SomeOne = Words("ene zekere genaamd genaamde named called");

    private static readonly FrozenSet<string> Greetings = Words("groet groetjes groeten gr grtjes liefs mvg regards cheers sincerely love kus kusjes");

    private static readonly FrozenSet<string> Between = Words("niet ook gewoon eigenlijk zelf echt not also just actually really van");

    // With one of these, who names her may still be asking for her: "is mevrouw angela aanwezig", "ik zoek tante angela".
    private static readonly FrozenSet<string> Asking = Words(
        "kan kun kunt kunnen mag waar wanneer zoek zocht zoeken spreken spreek graag afspraak roep roepen halen nodig vragen gevraagd alsjeblieft aanwezig aanwezige bereikbaar bereiken doorverbinden hier er d'r daar klaarligt moet moest heet " +
        "woord codewoord poster bedoel praten could can where when ask asking looking need needs see speak appointment booking please here there around arrived working available collecting word text");

    private static readonly FrozenSet<string> Joining = Words("join start use offer adopt meedoen mee aanmelden invoeren deelnemen gebruiken starten participate");

    // "Wat is er, is angela hier" begins anew before the word.
    private static readonly FrozenSet<string> Clauses = Words(", . ? ! er dit zoek zoeken there");

    private static readonly FrozenSet<string> Ours = Words("my our we mijn ons onze wij");

    /// <summary>What a code word can be at most.</summary>
    /// <param name="keys">The words of the message.</param>
    /// <param name="start">Where the code word begins.</param>
    /// <param name="end">The place behind it.</param>
    /// <param name="framed">Whether the editors' lists have what stands around it as a request.</param>
    /// <param name="excused">Whether they have it as a name or a question.</param>
    /// <param name="question">Whether the message has a question mark.</param>
    /// <param name="asks">Whether anything in it asks (<see cref="Asks"/>), which is the same wherever the code word stands.</param>
    public static CodeWordUse Of(string[] keys, int start, int end, bool framed, bool excused, bool question, bool asks)
    {
        if (IsAbout(keys, start, end) && !keys.AsSpan(0, start).ContainsAny(Clauses))
            return CodeWordUse.Never;
        if (Takes(keys, start - 1, "is") && Takes(keys, start - 2, "wie", "who"))
            return CodeWordUse.Doubtful;
        if (framed)
            return CodeWordUse.Open;
        if (Takes(keys, end, Surnames) || (Takes(keys, end, Campaigns) && keys[0] is "wat" or "what" or "what's" or "hoe" or "how" or "waarom" or "why"))
            return CodeWordUse.Never;
        // "My sis angela says you can help me" asks something, and not for her.
        if (excused && Takes(keys, end, Tells))
            return CodeWordUse.Doubtful;
        if (Takes(keys, end, Violence) || IsObject(keys, start, end) || (end == keys.Length && Takes(keys, start - 1, Greetings)))
            return CodeWordUse.Never;
        if (question || keys[0] is "is" || asks)
            return CodeWordUse.Open;
        return excused || Takes(keys, start - 1, SomeOne) || Takes(keys, end, Tells) || IsOwnName(keys, start) ? CodeWordUse.Doubtful : CodeWordUse.Open;
    }

    /// <summary>Whether a message has a word with which one asks for somebody.</summary>
    public static bool Asks(string[] keys) => keys.AsSpan().ContainsAny(Asking);

    // "hoe werkt ask for angela", "werkt vraag naar angela ook in almere", "is angela een echt persoon", "can my bar join ask for angela".
    private static bool IsAbout(string[] keys, int start, int end) =>
        (start is > 1 and <= QuestionReach && ((keys[0] is "hoe" or "wat" && keys[1] is "werkt" or "betekent") || (keys[0] is "how" or "what" && keys[1] is "does" or "do") || (keys[0] is "wat" or "what" && keys[1] is "is")))
        || (start > 1 && keys[0] is "werkt" or "does" && (Takes(keys, end, "ook") || Takes(keys, end, "also")))
        || (start == 1 && keys[0] == "is" && IsKind(keys, end))
        || (start > 2 && keys[0] is "can" or "could" or "may" or "kan" or "kunnen" or "mag" or "mogen" && Ours.Contains(keys[1]) && keys.AsSpan().ContainsAny(Joining));

    private static bool IsKind(string[] keys, int at) =>
        (Takes(keys, at, "een") || Takes(keys, at, "a")) && keys.AsSpan(at).ContainsAny("persoon", "person", "naam", "name", "mens", "human", "vrouw", "woman") && keys.Length - at <= QuestionReach;

    private static bool IsObject(string[] keys, int start, int end)
    {
        if (!Takes(keys, start - 1, Have))
            return false;
        for (var at = end; at < keys.Length && at < end + ParticipleReach; at++)
            if (Done.Contains(keys[at]))
                return true;
        return false;
    }

    // "ik ben niet angela", "i'm angela", "hello, this is angela".
    private static bool IsOwnName(string[] keys, int start)
    {
        var at = start - 1;
        while (at > 0 && Between.Contains(keys[at]))
            at--;
        return at >= 0 && (keys[at] is "i'm" or "ik ben" or "heet"
            || (at > 0 && ((keys[at] is "ben" && keys[at - 1] is "ik") || (keys[at] is "am" && keys[at - 1] is "i") || (keys[at] is "is" && keys[at - 1] is "this" or "dit"))));
    }

    private static bool Takes(string[] keys, int at, FrozenSet<string> words) => at >= 0 && at < keys.Length && words.Contains(keys[at]);

    private static bool Takes(string[] keys, int at, params ReadOnlySpan<string> words) => at >= 0 && at < keys.Length && words.Contains(keys[at], StringComparer.Ordinal);

    private static bool ContainsAny(this Span<string> keys, params ReadOnlySpan<string> words)
    {
        foreach (var key in keys)
            if (words.Contains(key, StringComparer.Ordinal))
                return true;
        return false;
    }

    private static bool ContainsAny(this Span<string> keys, FrozenSet<string> words)
    {
        foreach (var key in keys)
            if (words.Contains(key))
                return true;
        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
