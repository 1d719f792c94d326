namespace HelpBot.Content.Yaml;

/// <summary>Puts into an editor's words what a YAML parser complains about.</summary>
internal static class YamlAdvice
{
    /// <summary>How to mend it.</summary>
    public static string For(UnreadableYamlException fault) => fault.Message switch
    {
        var said when Has(said, "tab") => "Use spaces in front of a line, never the tab key.",
        var said when Has(said, "simple key") || Has(said, "mapping values") || Has(said, "invalid mapping") || Has(said, "block mapping") =>
            "Look for a text with ': ' in it (put quotes around the whole text), and at the spaces in front of this line and the one above.",
        var said when Has(said, "quoted scalar") || Has(said, "unexpected end") => "A quote was opened and not closed; inside '…' write a quote twice.",
        var said when Has(said, "flow") => "A '{' or '[' was opened and not closed, or a text inside wants quotes.",
        var said when Has(said, "token") || Has(said, "anchor") => "Put quotes around a text that begins with @, %, &, *, ! or `.",
        var said when Has(said, "second document") => "Take the line '---' away.",
        _ => "Compare with an example in README.md; mind quotes and the spaces in front.",
    };

    private static bool Has(string said, string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);
}
