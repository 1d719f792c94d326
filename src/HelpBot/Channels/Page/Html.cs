using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HelpBot.Channels.Page;

/// <summary>
/// HTML under construction. Only literal text of the program becomes markup; every value is encoded, so that nobody's words can
/// become part of the page's structure.
/// </summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(4096);

    /// <summary>Appends markup with encoded values.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => this;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Receives an interpolated string piece by piece.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        /// <summary>Called by the compiler.</summary>
        public Markup(int literals, int values, Html html) => _text = html._text;

        /// <summary>Markup of the program.</summary>
        public void AppendLiteral(string markup) => _text.Append(markup);

        /// <summary>A value: encoded.</summary>
        public void AppendFormatted(string? value)
        {
            if (value is not null)
                _text.Append(Encoder.Encode(value));
        }

        /// <summary>An attribute with its value encoded; nothing when it has no value.</summary>
        public void AppendFormatted(Attribute attribute)
        {
            if (attribute.Value is not null)
                _text.Append(' ').Append(attribute.Name).Append("=\"").Append(Encoder.Encode(attribute.Value)).Append('"');
        }
    }

    /// <summary>An attribute that may be absent.</summary>
    /// <param name="Name">A name that the program chose.</param>
    public readonly record struct Attribute(string Name, string? Value)
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Attribute);
    }
}
