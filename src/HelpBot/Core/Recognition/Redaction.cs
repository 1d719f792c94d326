using System.Text;
using HelpBot.Core.Recognition.Redacting;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Replaces personal data in a text that leaves the conversation by typed placeholders: phone numbers, e-mail, web addresses, IBAN, BSN, postcodes and streets
/// with their house number, licence plates, accounts on social media, and the name that somebody gives as their own. Understanding never works on masked text.
/// </summary>
public static class Redaction
{
    /// <summary>The text with its personal data masked, or the same text when it holds none. Never throws; takes time in proportion to the length.</summary>
    /// <param name="language">The language of the placeholders: <c>nl</c>, or English for any other.</param>
    public static string Mask(string text, string language)
    {
        var found = new List<Private>();
        var plain = Chars.Plain(text);
        Find(plain, found);
        return found.Count == 0 ? text : Replace(text, found, language == "nl");
    }

    private static void Find(string text, List<Private> found)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            IbanScan.Find(text, found);
            NumberScan.Find(text, found);
            AddressScan.Find(text, found);
            PlateScan.Find(text, found);
        }

        LinkScan.Find(text, found);
        AccountScan.Find(text, found);
        NameScan.Find(text, found);
    }

    /// <summary>Where two overlap, the one found by the surer scan stands: they were added in that order.</summary>
    private static string Replace(string text, List<Private> found, bool dutch)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var one in Disjoint(found).OrderBy(one => one.Start))
        {
            masked.Append(text, from, one.Start - from).Append(Placeholder(one.Kind, dutch));
            from = one.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    private static List<Private> Disjoint(List<Private> found)
    {
        var taken = new List<Private>(found.Count);
        foreach (var kind in found.GroupBy(one => one.Kind).OrderBy(group => group.Key))
        {
            var earlier = taken.OrderBy(one => one.Start).ToList();
            var end = 0;
            foreach (var one in kind.OrderBy(one => one.Start))
            {
                if (one.Start < end || Overlaps(earlier, one)) continue;
                taken.Add(one);
                end = one.End;
            }
        }

        return taken;
    }

    /// <param name="sorted">Apart from each other, by start.</param>
    private static bool Overlaps(List<Private> sorted, Private one)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].End <= one.Start) low = middle + 1;
            else high = middle;
        }

        return low < sorted.Count && sorted[low].Start < one.End;
    }

    private static string Placeholder(PrivateKind kind, bool dutch) => kind switch
    {
        PrivateKind.Email => "[e-mail]",
        PrivateKind.Link => "[link]",
        PrivateKind.Iban => "[IBAN]",
        PrivateKind.Bsn => "[BSN]",
        PrivateKind.Phone => dutch ? "[telefoon]" : "[phone]",
        PrivateKind.Address => dutch ? "[adres]" : "[address]",
        PrivateKind.Plate => dutch ? "[kenteken]" : "[plate]",
        PrivateKind.Account => "[account]",
        _ => dutch ? "[naam]" : "[name]",
    };
}
