using System.Collections.Frozen;
using HelpBot.Core.Turns;

namespace HelpBot.Channels.Sms;

/// <summary>
/// The language to begin in, from a number's first message: the base language unless the recogniser or the plainest English words say otherwise.
/// </summary>
public sealed class FirstLanguage(Script script, TimeProvider time)
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        ["hi", "hello", "hey", "i", "i'm", "im", "my", "me", "the", "you", "he", "she", "they", "there", "please", "someone", "can", "need", "want", "and", "english", "what", "who", "are", "am"]);

    private static readonly FrozenSet<string> Dutch = FrozenSet.ToFrozenSet(
        ["ik", "mijn", "mij", "je", "jij", "hij", "zij", "ze", "er", "het", "een", "de", "en", "wil", "niet", "iemand", "hallo", "hoi", "wat", "ben", "heb", "aub", "hulp", "nodig"]);

    /// <summary>Two-letter code of an enabled language.</summary>
    public string Of(string text)
    {
        var settings = script.Content.Settings;
        return settings.Languages.Contains("en") && SeemsEnglish(text) ? "en" : settings.BaseLanguage;
    }

    private bool SeemsEnglish(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var lead = words.Count(English.Contains) - words.Count(Dutch.Contains);
        return lead > 0 || (lead == 0 && script.Recogniser.Recognise(text, null, Local()).Language == "en");
    }

    private DateTime Local() => TimeZoneInfo.ConvertTime(time.GetUtcNow(), script.TimeZone).DateTime;
}
