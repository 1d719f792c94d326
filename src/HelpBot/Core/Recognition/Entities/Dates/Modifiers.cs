using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>A word before a time phrase that turns it into a range: before, after, since, until.</summary>
/// <param name="To">The token after it.</param>
internal readonly record struct Modifier(string Mod, int To);

/// <summary>Reads before, after, since, until and around, with what may stand beside them.</summary>
internal static class Modifiers
{
    public static Modifier? Read(Scene scene, int at)
    {
        var found = Sign(scene, at) ?? (scene.Dutch ? Dutch(scene, at) : English(scene, at));
        return found is { } modifier && !scene.Dutch && scene.Has(modifier.To, Role.The) ? modifier with { To = modifier.To + 1 } : found;
    }

    /// <summary>"around", "rond", with an article.</summary>
    public static int Around(Scene scene, int at)
    {
        if (!scene.Has(at, Role.Around)) return at;
        return scene.Dutch ? scene.Is(at + 1, "om") ? at + 2 : at + 1 : scene.SkipThe(at + 1);
    }

    private static Modifier? Sign(Scene scene, int at)
    {
        if (scene.Is(at, '<')) return scene.Is(at + 1, '=') ? new Modifier("until", at + 2) : new Modifier("before", at + 1);
        if (scene.Is(at, '>')) return scene.Is(at + 1, '=') ? new Modifier("since", at + 2) : new Modifier("after", at + 1);
        return null;
    }

    private static Modifier? English(Scene scene, int at)
    {
        var to = at + 1;
        switch (scene.Word(at))
        {
            case "before" or "by" or "until" or "till" or "til":
                return new Modifier(Inclusive(scene, ref to) ? "until" : "before", to);
            case "after":
                if (scene.Is(to, "or", "equal", "to")) return new Modifier("since", at + 4);
                if (scene.Has(to, Role.On)) to++;
                return new Modifier(Inclusive(scene, ref to) ? "since" : "after", to);
            case "since":
                return new Modifier("since", to);
            case "starting" or "beginning" when !scene.Has(to, Role.Of):
                return new Modifier("since", scene.Has(to, Role.From | Role.On) || scene.Is(to, "with") ? to + 1 : to);
            case "ending" when scene.Has(to, Role.On) || scene.Is(to, "with"):
                return new Modifier("before", to + 1);
            case "no" when scene.Is(to, "later", "than"):
                return new Modifier("before", at + 3);
            case "later" when scene.Is(to, "than"):
                return new Modifier("after", at + 2);
            case "earlier" or "sooner" when scene.Is(to, "than"):
                return new Modifier("before", at + 2);
            case "prior" when scene.Is(to, "to"):
                return new Modifier("before", at + 2);
            case "greater" when scene.Is(to, "than"):
                return new Modifier("after", at + 2);
            case "year" when scene.Is(to, "greater", "than"):
                return new Modifier("after", at + 3);
            case "in" when scene.Is(to, "advance", "of"):
                return new Modifier("before", at + 3);
            case "as" when scene.Is(to, "early", "as"):
                return new Modifier("since", at + 3);
            case "as" when scene.Is(to, "late", "as"):
                return new Modifier("until", at + 3);
            case "any" when scene.Is(to, "time", "from"):
                return new Modifier("since", at + 3);
            case "on" or "in" or "at" when scene.Is(to, "or") && English(scene, to + 1) is { } rest:
                return rest with { Mod = rest.Mod is "before" ? "until" : "since" };
            default:
                return null;
        }
    }

    /// <summary>"before or on": the day itself counts.</summary>
    private static bool Inclusive(Scene scene, ref int to)
    {
        if (!scene.Is(to, "or") || !scene.Has(to + 1, Role.On | Role.In | Role.At)) return false;
        to += 2;
        return true;
    }

    private static Modifier? Dutch(Scene scene, int at)
    {
        var to = at + 1;
        if (scene.Is(at, "al")) return Dutch(scene, to) is { Mod: "since" or "until" } early && scene.Is(to, "zo") ? early : null;
        switch (scene.Word(at))
        {
            case "voor" or "vóór" or "tegen" or "totdat" or "uiterlijk":
                return new Modifier(Inclusive(scene, ref to) ? "until" : "before", to);
            case "tot" when !scene.Is(at - 1, "terug") && !scene.Is(to, "en", "met"):
                return new Modifier("before", to);
            case "na":
                if (scene.Is(to, "of", "gelijk", "aan")) return new Modifier("since", at + 4);
                if (scene.Is(to, "afloop", "van")) to += 2;
                return new Modifier(Inclusive(scene, ref to) ? "since" : "after", to);
            case "sinds":
                return new Modifier("since", to);
            case "niet" when scene.Is(to, "later", "dan"):
                return new Modifier("before", at + 3);
            case "later" when scene.Is(to, "dan"):
                return new Modifier("after", at + 2);
            case "vroeger" or "eerder" when scene.Is(to, "dan"):
                return new Modifier("before", at + 2);
            case "zo" when scene.Is(to, "vroeg", "als"):
                return new Modifier("since", at + 3);
            case "zo" when scene.Is(to, "laat", "als"):
                return new Modifier("until", at + 3);
            case "beginnend" or "startend" when scene.Word(to) is "vanaf" or "op" or "met":
                return new Modifier("since", at + 2);
            case "eindigend" when scene.Word(to) is "op" or "met":
                return new Modifier("before", at + 2);
            case "jaar" when scene.Is(to, "na"):
                return new Modifier("after", at + 2);
            case "jaar" when scene.Is(to, "hoger", "dan"):
                return new Modifier("after", at + 3);
            default:
                return null;
        }
    }
}
