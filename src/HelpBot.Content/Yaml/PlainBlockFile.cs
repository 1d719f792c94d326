using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace HelpBot.Content.Yaml;

/// <summary>
/// A quick way through the long files of examples: two short keys and one literal block, which is most of all content.
/// Whatever differs from that in the least goes to the whole parser, so that both always give the same.
/// </summary>
internal static class PlainBlockFile
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\x7f\x85\u2028\u2029\ufeff\ufffe\uffff");

    /// <summary>The root, or null when the file is not that simple.</summary>
    public static Node? TryParse(string file, string text)
    {
        var entries = ImmutableArray.CreateBuilder<Node.Entry>();
        var at = 0;
        for (var line = 1; line <= 3; line++)
        {
            var end = text.IndexOf('\n', at);
            var (key, value) = end < 0 ? ("", "") : KeyAndValue(text.AsSpan(at, end - at));
            if (key is "")
                return null;
            var keyNode = new Node.Text(key, Plain: true, new Place(file, line, 1));
            at = end + 1;
            if (value == "|")
                return Block(file, text.AsSpan(at), line, key.Length + 3) is { } block ? new Node.Map([.. entries, new Node.Entry(keyNode, block)], new Place(file, 1, 1)) : null;
            entries.Add(new Node.Entry(keyNode, new Node.Text(value, Plain: true, new Place(file, line, key.Length + 3))));
        }

        return null;
    }

    /// <summary>A line such as <c>intent: stalking</c>; empty when it is anything else.</summary>
    private static (string Key, string Value) KeyAndValue(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        if (colon <= 0 || !IsWord(line[..colon]))
            return ("", "");
        var value = line[(colon + 2)..];
        return value is "|" || IsWord(value) ? (line[..colon].ToString(), value.ToString()) : ("", "");
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiLetter(sign) && sign is not ('_' or '-'))
                return false;
        }

        return text.Length > 0 && text[0] != '-' && text is not "null";
    }

    /// <summary>The block, when every line is empty or indented by two spaces at least and holds nothing that YAML treats in a special way.</summary>
    private static Node.Text? Block(string file, ReadOnlySpan<char> rest, int line, int column)
    {
        var content = new StringBuilder(rest.Length);
        foreach (var range in rest.Split('\n'))
        {
            var one = rest[range];
            if (one.IsEmpty)
            {
                content.Append('\n');
                continue;
            }

            if (one.Length < 3 || one[0] != ' ' || one[1] != ' ' || one[2] == ' ' || !IsOrdinary(one))
                return null;
            content.Append(one[2..]).Append('\n');
        }

        return new Node.Text(content.ToString().TrimEnd('\n') + "\n", Plain: false, new Place(file, line, column));
    }

    private static bool IsOrdinary(ReadOnlySpan<char> line) => line.IndexOfAnyInRange('\0', '\x1f') < 0 && line.IndexOfAny(Special) < 0;
}
