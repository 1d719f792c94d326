using HelpBot.Content.Model;
using HelpBot.Privacy;

namespace HelpBot.Channels.Page;

/// <summary>Draws a notice with the numbers of help in it as links: who has a moment to call has none to copy a number.</summary>
internal sealed class HelpLinks(HelpContent content)
{
    private readonly string[] _phones = [.. HelpNumber.From(content).Select(number => number.Phone)];

    /// <summary>The numbers with a bar between them, for the script.</summary>
    public string Numbers => string.Join('|', _phones);

    /// <summary>Draws a text.</summary>
    public void Draw(Html html, string text)
    {
        while (Next(text) is var (at, phone))
        {
            html.Add($"""{text[..at]}<a href="tel:{LogView.Dialled(phone)}">{phone}</a>""");
            text = text[(at + phone.Length)..];
        }

        html.Add($"{text}");
    }

    private (int At, string Phone)? Next(string text)
    {
        var found = _phones.Select(phone => (At: text.IndexOf(phone, StringComparison.Ordinal), phone)).Where(found => found.At >= 0).Order().ToArray();
        return found.Length > 0 ? found[0] : null;
    }
}
