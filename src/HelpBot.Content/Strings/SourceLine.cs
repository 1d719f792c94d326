using HelpBot.Content.Yaml;

namespace HelpBot.Content.Strings;

/// <summary>Words as an editor wrote them, and where.</summary>
internal sealed record Words(string Text, Place Place);

/// <summary>A line in the base language with its variants, placeholders not yet filled in.</summary>
internal sealed record SourceLine(string Id, Words Plain, Words? Covert, Words? Sms)
{
    /// <summary>Where the plain words stand.</summary>
    public Place Place => Plain.Place;

    /// <summary>The fingerprint that a translation of it carries.</summary>
    public string Fingerprint => Strings.Fingerprint.Of(Plain.Text, Covert?.Text, Sms?.Text);

    /// <summary>Every wording with its line id, variants included.</summary>
    public IEnumerable<(string Id, Words Words)> Variants => Variant.All(Id, Plain, Covert, Sms);
}

/// <summary>One wording in one language, with its line id, variants included.</summary>
internal sealed record Said(string Language, string Id, Words Words)
{
    /// <summary>Whether it is what visitors type (other words of a choice, what tells an answer before it is asked, what an aside hears), not what we say.</summary>
    public bool IsTyped => Id.EndsWith(".also", StringComparison.Ordinal) || Id.EndsWith(".told", StringComparison.Ordinal)
        || (Id.EndsWith(".hears", StringComparison.Ordinal) && (Id.StartsWith("aside.", StringComparison.Ordinal) || Id.Contains(".aside-", StringComparison.Ordinal)));
}

/// <summary>A translated row: the words and the fingerprint of the original that they translate (null when missing).</summary>
internal sealed record TranslationRow(string Language, string Id, Words? Plain, Words? Covert, Words? Sms, string? Of, Place Place)
{
    /// <summary>Every wording with its line id, variants included.</summary>
    public IEnumerable<(string Id, Words Words)> Variants => Variant.All(Id, Plain, Covert, Sms);
}

/// <summary>The ids of a line's variants.</summary>
internal static class Variant
{
    public const string Covert = "~covert";
    public const string Sms = "~sms";

    /// <summary>The wordings that exist, with their ids.</summary>
    public static IEnumerable<(string Id, Words Words)> All(string id, Words? plain, Words? covert, Words? sms)
    {
        if (plain is not null)
            yield return (id, plain);
        if (covert is not null)
            yield return (id + Covert, covert);
        if (sms is not null)
            yield return (id + Sms, sms);
    }
}
