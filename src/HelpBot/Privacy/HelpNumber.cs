using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Privacy;

/// <summary>One of the phone numbers that a visitor sees whatever fails. Editors choose them: <c>emergency-services</c> in <c>helpbot.yaml</c>.</summary>
internal sealed record HelpNumber(string Name, string Phone)
{
    /// <summary>Name and number as people read them; 112 is its own name.</summary>
    public string Label => Name == Phone ? Phone : $"{Name} {Phone}";

    /// <summary>All of them, the most urgent first.</summary>
    public static ImmutableArray<HelpNumber> From(HelpContent content) =>
    [
        .. from id in content.Settings.EmergencyServices
           let service = content.Services.GetValueOrDefault(id)
           let phone = service?.Phone
           where phone is not null
           select new HelpNumber(service.Name, phone),
    ];
}
