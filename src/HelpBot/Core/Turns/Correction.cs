namespace HelpBot.Core.Turns;

/// <summary>Hears that somebody takes back an earlier answer: "nee sorry, ik bedoelde ja".</summary>
internal static class Correction
{
    private static readonly string[] Marks = [" bedoelde ", " bedoel ", " meant ", " mean "];
    private static readonly string[] TakesBack = ["nee", "sorry", "oeps", "fout", "no", "oops", "wait", "wacht"];

    /// <summary>What was meant instead, folded; null when nothing is taken back. "Ik bedoel" without a sorry is a way of talking.</summary>
    public static string? In(string text)
    {
        var said = Answering.Fold(text);
        foreach (var mark in Marks)
            if (said.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at && said[..at].Split(' ').Intersect(TakesBack, StringComparer.Ordinal).Any())
                return said[(at + mark.Length)..];
        return null;
    }
}
