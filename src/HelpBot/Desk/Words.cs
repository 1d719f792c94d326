using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;

namespace HelpBot.Desk;

/// <summary>What the desk calls things, in Dutch: counsellors read it, visitors never do.</summary>
internal static class Words
{
    // The gravest first: what is read at a glance must come first.
    private static readonly ImmutableArray<string> Gravest =
        ["danger_now", "medical_urgent", "strangulation", "weapon", "threat_to_kill", "suicidal", "being_watched", "minor", "recent_sexual_violence", "pregnant", "children_present"];

    private static readonly FrozenDictionary<string, string> Flags = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["danger_now"] = "nu in gevaar",
        ["weapon"] = "wapen",
        ["strangulation"] = "keel dichtgeknepen",
        ["threat_to_kill"] = "met de dood bedreigd",
        ["suicidal"] = "denkt aan zelfdoding",
        ["minor"] = "minderjarig",
        ["pregnant"] = "zwanger",
        ["children_present"] = "kinderen erbij",
        ["recent_sexual_violence"] = "kort geleden seksueel geweld",
        ["medical_urgent"] = "snel een arts nodig",
        ["being_watched"] = "iemand leest mogelijk mee",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A flag in plain words.</summary>
    public static string Flag(string flag) => Flags.GetValueOrDefault(flag, flag);

    /// <summary>Flags, the gravest first.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> flags) => flags.OrderBy(flag => (uint)Gravest.IndexOf(flag));

    /// <summary>The code word that asked for help, and where it was agreed on.</summary>
    public static string CodeWord(string id, HelpContent content)
    {
        var name = id == "hand-signal" ? "handgebaar" : $"codewoord {id}";
        var places = content.CodeWords.FirstOrDefault(word => word.Id == id)?.Places ?? [];
        return places.IsEmpty ? name : $"{name} ({string.Join(", ", places)})";
    }

    /// <summary>A priority.</summary>
    public static string Of(Priority priority) => priority switch
    {
        Priority.Urgent => "Spoed",
        Priority.High => "Voorrang",
        _ => "Gewoon",
    };

    /// <summary>What carries the chat.</summary>
    public static string Of(Medium medium) => medium == Medium.Sms ? "sms" : "webchat";

    /// <summary>A language by its two letters.</summary>
    public static string Language(string code) => code switch
    {
        "nl" => "Nederlands",
        "en" => "Engels",
        _ => code,
    };

    /// <summary>How long someone waits.</summary>
    public static string Waiting(TimeSpan since) =>
        since < TimeSpan.FromMinutes(1) ? "net binnen" : string.Create(CultureInfo.InvariantCulture, $"wacht {(int)since.TotalMinutes} min");

    /// <summary>What came of asking for the agreed name, and what the counsellor does then.</summary>
    public static string Of(Checked outcome) => outcome switch
    {
        Checked.Asked => "De naam is gevraagd, in winkelwoorden. Wat hierboven staat ziet de bezoeker nu niet.",
        Checked.Known => "De naam klopt. De bezoeker ziet het gesprek weer.",
        Checked.Alarm => "De noodnaam. De bezoeker wordt gedwongen of is in gevaar. Doe alsof je van een winkel bent en volg het noodprotocol.",
        Checked.Cleared => "Het scherm van de bezoeker is leeggemaakt.",
        _ => "De naam klopt niet. Misschien is dit iemand anders. Doe alsof je van een winkel bent en vertel niets.",
    };

    /// <summary>How a chat ended, and what that means for the counsellor.</summary>
    public static string Of(Ending ending) => ending switch
    {
        Ending.Closed => "Je hebt dit gesprek gesloten. Het programma helpt de bezoeker verder.",
        Ending.Withdrawn => "De bezoeker wil niet meer met een hulpverlener praten. Het programma helpt verder.",
        Ending.LeftByExit => "De bezoeker is weggegaan met Snel weg. Het hele gesprek is gewist. Misschien kwam er iemand binnen. Je kunt niets meer sturen.",
        _ => "De bezoeker was te lang stil. Het gesprek is gewist.",
    };
}
