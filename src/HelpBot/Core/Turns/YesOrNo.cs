using System.Collections.Frozen;

namespace HelpBot.Core.Turns;

/// <summary>What somebody says to a question of yes or no.</summary>
internal enum YesOrNo
{
    /// <summary>Neither that can be heard, or both.</summary>
    Unclear,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>They do not know.</summary>
    Unsure,

    /// <summary>They would rather not say.</summary>
    Skip,
}

/// <summary>
/// Hears yes and no in words that people type, in Dutch and English. "Not safe" that is taken for "safe" can cost a life, so what could be either is neither: then the question is asked again.
/// (The entity <c>boolean</c> is something else: Recognizers-Text takes the first word that looks like one.)
/// </summary>
internal static class YesOrNoReading
{
    // A word alone or in front decides; further on in a long message it may belong to anything.
    private const int ShortMessage = 4;
    private const int SoftMessage = 6;
    private const int LooksAhead = 5;
    private const int LongestPhrase = 8;

    private static readonly FrozenSet<string> Yeses = Words("ja jawel jep jup jazeker yes yeah yep yup yea ye y j inderdaad indeed");

    // They say yes, and with "not" behind them no.
    private static readonly FrozenSet<string> SoftYeses = Words("zeker natuurlijk tuurlijk uiteraard absoluut absolutely definitely certainly sure klopt correct prima goed graag ok oke oké okay okee okey");
    private static readonly FrozenSet<string> Agreeing = FrozenSet.Create(StringComparer.Ordinal, "ok", "oke", "oké", "okay", "okee", "okey", "ok dank je", "oke dank je", "ok bedankt", "oke bedankt", "ok thanks", "okay thanks", "ok thank you");
    private static readonly FrozenSet<string> Noes = Words("nee neen nope nah no n neuh nie nooit never");
    private static readonly FrozenSet<string> Denials = Words("niet nie niks niets geen nooit not isnt dont didnt doesnt arent cant cannot wont wouldnt couldnt shouldnt havent hasnt wasnt never nothing amper nauwelijks hardly barely zonder without");

    // Those that can stand behind another word and still answer.
    private static readonly FrozenSet<string> Answers = Words("ja jawel yes yeah yep");
    private static readonly FrozenSet<string> Saying = Words("zei zegt zeg zeggen said says say told dat een de het a the geen");

    // Behind a soft yes; with anything else there, it says more than yes.
    private static readonly FrozenSet<string> Fillers = Words("hoor wel dan weten doen is it i do that dat het thanks thank you dank je please graag ja yes");
    private static readonly FrozenSet<string> Buts = Words("maar but behalve except tenzij unless");

    // "No one knows", "no problem" and "never mind" answer nothing. Nor does "nee sorry, dat is geen excuus": it takes back what was said before.
    private static readonly FrozenSet<string> AfterNo = Words("one body problem worries mind idea");

    private static readonly FrozenSet<string> SaysYes = Phrases(
        "ik denk het wel;denk het wel;ik denk van wel;denk van wel;helaas wel;dat klopt;best wel;eigenlijk wel;wel een beetje;i think so;i guess so;i do;i did;i am;he did;she did;he does;she does;hij wel;of course;that is right;thats right;unfortunately yes;true;right;thats true;dat is waar;zeker weten;prima hoor");

    private static readonly FrozenSet<string> SaysNo = Phrases(
        "niet;ik niet;niet echt;nog niet;helemaal niet;dat niet;ik denk het niet;denk het niet;ik denk van niet;denk van niet;liever niet;not;not really;not yet;not at all;i dont think so;i do not think so;of course not;i do not;i dont;i didnt;he didnt;she didnt;im not;i am not;was het maar zo;i wish");

    private static readonly FrozenSet<string> SaysUnsure = Phrases(
        "misschien;niet weet;ik niet weet;twijfel;ik twijfel;weet nie;kweetniet;kweenie;kweeni;geen idee;niet zeker;ik ben niet zeker;maybe;perhaps;idk;dunno;no idea;not sure;im not sure;i am not sure;unsure;weet ik zeker niet;hangt ervan af;it depends;kan zijn");

    private static readonly FrozenSet<string> BeginsUnsure = Phrases(
        "weet ik niet;weet ik nie;weet ik veel;weet niet;weet het niet;weet t niet;dat weet ik niet;ik weet het niet;ik weet niet;ik weet t niet;ik zou het niet weten;geen idee;i dont know;i do not know;dont know;not sure;im not sure;i am not sure;no idea;i have no idea");

    private static readonly FrozenSet<string> SaysSkip = Phrases(
        "overslaan;sla over;sla maar over;skip;skip this;pass;volgende;next;zeg ik liever niet;wil ik niet zeggen;dat zeg ik liever niet;dat wil ik niet zeggen;id rather not say;i would rather not say;rather not say;prefer not to say");

    // Heard as scorn, or as both.
    private static readonly FrozenSet<string> SaysNeither = Phrases("yeah right;ja hoor nee;ja nee;nee ja;ja en nee;nee en ja;yes and no;no and yes;yes no;no yes");

    /// <summary>What a text says.</summary>
    public static YesOrNo Of(string text)
    {
        // What stands beyond the longest phrase is neither looked at nor counted.
        var words = Answering.Fold(text).Split(' ', LongestPhrase + 1, StringSplitOptions.RemoveEmptyEntries).Select(Short).ToArray();
        if (words.Length == 0)
            return Sign(text);
        if (words.Length > LongestPhrase)
            return InFront(words);
        var said = string.Join(' ', words);
        if (SaysNeither.Contains(said))
            return YesOrNo.Unclear;
        if (SaysSkip.Contains(said))
            return YesOrNo.Skip;
        if (SaysUnsure.Contains(said) || BeginsUnsure.Any(phrase => said == phrase || said.StartsWith(phrase + " ", StringComparison.Ordinal)))
            return YesOrNo.Unsure;
        return SaysYes.Contains(said) ? YesOrNo.Yes : SaysNo.Contains(said) ? YesOrNo.No : InFront(words);
    }

    /// <summary>Whether it says no more than that it was read: "ok". To "shall I?" that is a yes, to "did he?" it is nothing.</summary>
    public static bool MerelyAgrees(string text) => Agreeing.Contains(Answering.Fold(text));

    /// <summary>Whether anything in a text denies.</summary>
    public static bool Denies(string text) => Any(Answering.Fold(text).Split(' ').Select(Short).ToArray(), Denials);

    private static YesOrNo InFront(string[] words)
    {
        var rest = words.AsSpan(1, Math.Min(words.Length - 1, LooksAhead));
        var (no, yes) = (Any(rest, Noes) || Any(rest, Denials), Any(rest, Yeses));
        if (Yeses.Contains(words[0]))
            return no || Any(rest, Buts) ? YesOrNo.Unclear : YesOrNo.Yes;
        if (Noes.Contains(words[0]))
            return yes || (rest.Length > 0 && AfterNo.Contains(rest[0])) || (rest.Length > 1 && rest[0] == "sorry") ? YesOrNo.Unclear : YesOrNo.No;
        if (SoftYeses.Contains(words[0]) && words.Length <= SoftMessage)
            return no ? YesOrNo.No : All(rest, Fillers) && !Any(rest, Buts) ? YesOrNo.Yes : YesOrNo.Unclear;
        if (words.Length > ShortMessage)
            return Second(words, rest);
        return (Any(words, Yeses), Any(words, Noes), Any(words, Denials)) switch
        {
            (true, false, false) => YesOrNo.Yes,
            (false, true, false) => YesOrNo.No,
            _ => YesOrNo.Unclear,
        };
    }

    // "Keel nee. Wel geduwd." and "soms ja, als hij drinkt"; but not "hij zei nee".
    private static YesOrNo Second(string[] words, ReadOnlySpan<string> rest)
    {
        if (Saying.Contains(words[0]) || Buts.Contains(words[0]) || Denials.Contains(words[0]))
            return YesOrNo.Unclear;
        var behind = rest[1..];
        return Answers.Contains(rest[0]) && !Any(behind, Noes) && !Any(behind, Denials) ? YesOrNo.Yes
            : Noes.Contains(rest[0]) && rest[0].Length > 1 && !Any(behind, Yeses) && !AfterNo.Contains(behind[0]) ? YesOrNo.No
            : YesOrNo.Unclear;
    }

    private static YesOrNo Sign(string text) =>
        text.Contains("\U0001F44D", StringComparison.Ordinal) || text.Contains("\U0001F44C", StringComparison.Ordinal) ? YesOrNo.Yes
        : text.Contains("\U0001F44E", StringComparison.Ordinal) ? YesOrNo.No
        : YesOrNo.Unclear;

    private static bool Any(ReadOnlySpan<string> words, FrozenSet<string> set)
    {
        foreach (var word in words)
            if (set.Contains(word))
                return true;
        return false;
    }

    private static bool All(ReadOnlySpan<string> words, FrozenSet<string> set)
    {
        foreach (var word in words)
            if (!set.Contains(word))
                return false;
        return true;
    }

    // "Jaaa" and "neee": a letter that is repeated at the end is said once.
    private static string Short(string word)
    {
        var length = word.Length;
        while (length > 1 && word[length - 1] == word[length - 2])
            length--;
        return word[..length];
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').Select(Short).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Phrases(string phrases) =>
        phrases.Split(';').Select(phrase => string.Join(' ', phrase.Split(' ').Select(Short))).ToFrozenSet(StringComparer.Ordinal);
}
