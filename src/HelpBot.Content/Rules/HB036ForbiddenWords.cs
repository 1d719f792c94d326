using System.Buffers;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>Words that make violence small or blame the person.</summary>
internal static class HB036ForbiddenWords
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB036", Severity.Error,
        "Words that make violence small or blame the person",
        "Who was hurt would read that it was a quarrel, or their own doing.",
        Check);

    private static readonly (string Words, string Instead)[] Forbidden =
    [
        ("familiedrama", "Say what happened: moord, doodslag, geweld in het gezin."),
        ("gezinsdrama", "Say what happened: moord, doodslag, geweld in het gezin."),
        ("relatiedrama", "Say what happened: moord, partnerdoding."),
        ("liefdesdrama", "Say what happened: moord, partnerdoding."),
        ("crime passionnel", "Say what happened: moord, partnerdoding."),
        ("uit de hand gelopen", "Say who did what: iemand sloeg, dreigde, dwong."),
        ("waarom ging je niet weg", "Never ask for a reason to stay; ask what is needed now."),
        ("waarom ben je niet weg", "Never ask for a reason to stay; ask what is needed now."),
        ("waarom bleef je", "Never ask for a reason to stay; ask what is needed now."),
        ("had je maar", "Leave out what someone should have done."),
        ("had je niet beter", "Leave out what someone should have done."),
        ("kinderporno", "Say beelden van seksueel misbruik van kinderen."),
        ("kinderprostitu", "Say seksuele uitbuiting van kinderen."),
        ("wraakporno", "Say beelden die zonder toestemming zijn verspreid."),
        ("domestic dispute", "Say violence at home."),
        ("domestic drama", "Say violence at home, or murder."),
        ("family drama", "Say violence in the family, or murder."),
        ("family tragedy", "Say violence in the family, or murder."),
        ("crime of passion", "Say murder."),
        ("got out of hand", "Say who did what: someone hit, threatened, forced."),
        ("why didn't you leave", "Never ask for a reason to stay; ask what is needed now."),
        ("why did you stay", "Never ask for a reason to stay; ask what is needed now."),
        ("you should have", "Leave out what someone should have done."),
        ("child porn", "Say images of child sexual abuse."),
        ("revenge porn", "Say images shared without consent."),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Forbidden.Select(pair => pair.Words)], StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        from said in draft.AllWords
        where said.Words.Text.AsSpan().ContainsAny(Any)
        where !said.IsTyped
        from pair in Forbidden
        let at = said.Words.Text.IndexOf(pair.Words, StringComparison.OrdinalIgnoreCase)
        where at >= 0 && !IsQuoted(said.Words.Text, at)
        select Rule.At(said.Words.Place, $"'{pair.Words}' makes violence small or lays blame.", pair.Instead + " A word that is only talked about stands in quotes.");

    /// <summary>A dialog about language may name the word that it advises against.</summary>
    private static bool IsQuoted(string text, int at) => at > 0 && text[at - 1] is '\'' or '"' or '‘' or '“' or '„' or '’';
}
