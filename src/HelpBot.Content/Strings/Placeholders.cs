using System.Text;
using HelpBot.Content.Model;

namespace HelpBot.Content.Strings;

/// <summary>Fills in what the directory of help knows: <c>{veilig-thuis.phone}</c>. Placeholders for the conversation stay.</summary>
internal static class Placeholders
{
    /// <summary>What can be asked of a service.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["name", "phone", "website", "chat", "address"];

    /// <summary>All placeholders of a text, without their braces.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open)
                yield return text[(open + 1)..close];
        }
    }

    /// <summary>The text with all values of services filled in.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, Service> services)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var filled = new StringBuilder(text);
        foreach (var name in In(text).Distinct(StringComparer.Ordinal))
        {
            if (Value(name, services) is { } value)
                filled.Replace("{" + name + "}", value);
        }

        return filled.ToString();
    }

    /// <summary>The value of a placeholder such as <c>veilig-thuis.phone</c>; null when it is none, or not known.</summary>
    public static string? Value(string placeholder, IReadOnlyDictionary<string, Service> services)
    {
        var dot = placeholder.LastIndexOf('.');
        if (dot < 0 || !services.TryGetValue(placeholder[..dot], out var service))
            return null;
        return placeholder[(dot + 1)..] switch
        {
            "name" => service.Name,
            "phone" => service.Phone,
            "website" => service.Website,
            "chat" => service.Chat,
            "address" => service.Address,
            _ => null,
        };
    }
}
