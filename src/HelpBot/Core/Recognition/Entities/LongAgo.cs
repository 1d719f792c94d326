using HelpBot.Core.Recognition.Entities.Dates;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>
/// Words that tell no moment but that it is past: "jaren geleden", "ages ago", "als kind". Who says so must not be asked again, nor be told to keep traces of long ago,
/// so each gives a moment more than a week back, or as far as its unit says at least.
/// </summary>
internal static class LongAgo
{
    private const int Days = 30;

    // In a longer message "vroeger" is told beside what happens now, and says nothing of that.
    private const int ShortMessage = 6;
    private const int ShortestMessage = 2;

    /// <summary>The latest moment that the words from a token can mean, or null.</summary>
    /// <param name="isAnswer">Whether the message is the answer to "how long ago?".</param>
    public static DateTime? At(Scene scene, int at, bool isAnswer)
    {
        if (Units(scene, at) is { } moment)
            return moment;
        var words = scene.Text.Count;
        return IsLong(scene, at)
            || ((isAnswer || words <= ShortMessage) && IsChildhood(scene, at))
            || ((isAnswer || words <= ShortestMessage) && scene.Word(at) is "vroeger" or "ooit" or "once")
            ? Calendar.Days(scene.Now.Date, -Days) : null;
    }

    /// <summary>"not long ago": rather lately.</summary>
    public static bool IsDenied(Scene scene, int at) =>
        scene.Word(at) is "lang" or "long" && IsAgo(scene, at + 1) && (scene.Word(at - 1) is "niet" or "not" || (scene.Word(at - 1) is "zo" or "so" or "heel" or "too" or "that" && scene.Word(at - 2) is "niet" or "not"));

    // "weken geleden" are two at least, "week geleden" is one.
    private static DateTime? Units(Scene scene, int at)
    {
        if (!IsAgo(scene, at + 1) || scene[at - 1].IsDigits || scene[at - 1].Word is { Cardinal: >= 0 } || scene.Has(at - 1, Role.A | Role.Few | Role.Couple | Role.Half | Role.Of) || scene.Word(at - 1).StartsWith("anderhal", StringComparison.Ordinal))
            return null;
        var plural = Durations.IsPlural(scene, at);
        return scene[at].Word?.Unit switch
        {
            Unit.Year => Back(scene, plural ? "P2Y" : "P1Y"),
            Unit.Month => Back(scene, plural ? "P2M" : "P1M"),
            Unit.Week => Back(scene, plural ? "P2W" : "P1W"),
            Unit.Day => Back(scene, plural ? "P2D" : "P1D"),
            Unit.Hour => Calendar.Shift(scene.Now, plural ? "PT2H" : "PT1H", -1),
            _ => null,
        };
    }

    private static DateTime Back(Scene scene, string length) => Calendar.Seconds(Calendar.Days(Calendar.Shift(scene.Now.Date, length, -1), 1), -1);

    private static bool IsLong(Scene scene, int at) =>
        scene.Dutch
            ? scene.Word(at) is "lang" or "tijd" or "tijdje" or "poos" or "poosje" or "eeuwen" && IsAgo(scene, at + 1) && !IsDenied(scene, at)
            : (scene.Word(at) is "ages" or "while" or "forever" && IsAgo(scene, at + 1)) || (scene.Is(at, "long") && (IsAgo(scene, at + 1) || (scene.Is(at + 1, "time") && IsAgo(scene, at + 2))) && !IsDenied(scene, at));

    // "als kind", "toen ik 12 was", "when i was little".
    private static bool IsChildhood(Scene scene, int at)
    {
        if (scene.Dutch)
            return scene.Is(at, "als") && scene.Word(at + 1) is "kind" or "kleuter" or "baby" or "meisje" or "jongen" or "jongetje" or "puber" or "tiener"
                || (scene.Is(at, "toen", "ik") && IsYoung(scene, at + 2));
        return (scene.Is(at, "as") && scene.Is(at + 1, "a") && scene.Word(at + 2) is "kid" or "child" or "teen" or "teenager")
            || (scene.Is(at, "when", "i", "was") && IsYoung(scene, scene.Is(at + 3, "a") ? at + 4 : at + 3));
    }

    private static bool IsYoung(Scene scene, int at) =>
        scene[at].IsDigits || scene[at].Word is { Cardinal: >= 2 } || scene.Word(at) is "klein" or "kind" or "jong" or "jonger" or "kid" or "child" or "little" or "small" or "young" or "younger" or "teenager" || (scene.Is(at, "een") && scene.Is(at + 1, "kind"));

    private static bool IsAgo(Scene scene, int at) => scene.Has(at, Role.Ago) || scene.Word(at) is "terug" or "back";
}
