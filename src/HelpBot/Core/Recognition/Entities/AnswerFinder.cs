using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>Finds the first clear yes or no, with the share of the message that it makes up as its score.</summary>
internal static class AnswerFinder
{
    /// <summary>Thumb up, ok hand; thumb down, raised hand with fingers splayed: all outside the basic plane.</summary>
    private const string YesSigns = "\U0001F44D\U0001F44C";

    private const string NoSigns = "\U0001F44E\U0001F590";

    public static void Find(Reading reading, List<Entity> found)
    {
        Answer? best = null;
        for (var at = 0; at < reading.Count; at++)
            if (Read(reading, at) is { } answer && answer.Words > (best?.Words ?? 0)) best = answer;
        if (best is { } top) found.Add(ToEntity(reading, top));
    }

    private static Answer? Read(Reading reading, int at)
    {
        var token = reading[at];
        if (token.Has(Role.Yes) || token.Has(Role.No)) return new Answer(token.Has(Role.Yes), token.Start, token.End, 1);
        if (reading.Span(at) is "not" && reading.Span(at + 1) is "ok" && !reading.Touches(at + 1)) return new Answer(Yes: false, token.Start, reading[at + 1].End, 2);
        return char.IsHighSurrogate((char)token.Value) ? Sign(reading.Lower, token.Start) : null;
    }

    private static Answer? Sign(string text, int start)
    {
        if (start + 2 > text.Length) return null;
        var sign = text.AsSpan(start, 2);
        var yes = YesSigns.AsSpan().IndexOf(sign) is 0 or 2;
        if (!yes && NoSigns.AsSpan().IndexOf(sign) is not (0 or 2)) return null;
        var skin = start + 4 <= text.Length && text[start + 2] == '\uD83C' && text[start + 3] is >= '\uDFFB' and <= '\uDFFF';
        return new Answer(yes, start, start + (skin ? 4 : 2), skin ? 2 : 1);
    }

    private static Entity ToEntity(Reading reading, Answer answer)
    {
        var score = 0.4 + (0.6 * (answer.Words / (double)Words(reading)));
        return new Entity("boolean", reading.Text[answer.Start..answer.End], answer.Start, answer.End - 1, new Resolution(
            [ImmutableArray.Create(Results.Pair("value", answer.Yes ? "true" : "false"), Results.Pair("score", score.ToString("R", CultureInfo.InvariantCulture)))],
            IsList: false));
    }

    /// <summary>Runs of letters and digits are one word, each sign outside the basic plane is one.</summary>
    private static int Words(Reading reading)
    {
        var words = 0;
        for (var at = 0; at < reading.Count; at++)
        {
            var token = reading[at];
            if (token.Kind == TokenKind.Symbol) words += char.IsHighSurrogate((char)token.Value) ? 1 : 0;
            else if (!reading.Touches(at) || reading[at - 1].Kind == TokenKind.Symbol) words++;
        }

        return Math.Max(words, 1);
    }

    private readonly record struct Answer(bool Yes, int Start, int End, int Words);
}
