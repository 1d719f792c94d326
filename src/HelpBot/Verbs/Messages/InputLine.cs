using System.Globalization;
using System.Text.Json;

namespace HelpBot.Verbs.Messages;

/// <summary>One line of input: <c>{"id":…,"text":"…","locale":"nl","reference":"2026-11-22T10:00:00"}</c>, or what is wrong with it.</summary>
/// <param name="Id">The id as it came, in JSON, or null.</param>
/// <param name="Locale">The first two letters in lower case, or null when the line has none.</param>
/// <param name="Reference">The visitor's local time, or null when the line has none.</param>
/// <param name="Error">Why the line cannot be used, or null.</param>
internal readonly record struct InputLine(string? Id, string Text, string? Locale, DateTime? Reference, string? Error)
{
    /// <summary>Reads a line. Never throws: text that is not UTF-8 or holds half a character keeps its length, with a replacement sign there.</summary>
    /// <param name="zone">The zone in which a reference with an offset is read.</param>
    public static InputLine Read(ReadOnlySpan<byte> line, TimeZoneInfo zone)
    {
        var reader = new Utf8JsonReader(line);
        var draft = new Draft(zone);
        string? failure = null;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return draft.Failed("not a JSON object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                // The id may stand behind the fault, and whoever sent the line knows it by that.
                if (draft.Take(ref reader) is not { } error) continue;
                failure ??= error;
                reader.Skip();
            }

            if (failure is not null) return draft.Failed(failure);
            return reader.Read() ? draft.Failed("more than one value") : draft.Done();
        }
        catch (JsonException fault)
        {
            return draft.Failed(string.Create(CultureInfo.InvariantCulture, $"not JSON, at byte {fault.BytePositionInLine}"));
        }
    }

    private struct Draft(TimeZoneInfo zone)
    {
        private string? _id;

        private string? _text;

        private string? _locale;

        private DateTime? _reference;

        public readonly InputLine Failed(string error) => new(_id, string.Empty, null, null, error);

        public readonly InputLine Done() => _text is null ? Failed("no text") : new InputLine(_id, _text, _locale, _reference, null);

        public string? Take(ref Utf8JsonReader reader)
        {
            if (reader.ValueTextEquals("id"u8)) return TakeId(ref reader);
            if (reader.ValueTextEquals("text"u8)) return TakeText(ref reader);
            if (reader.ValueTextEquals("locale"u8)) return TakeLocale(ref reader);
            if (reader.ValueTextEquals("reference"u8)) return TakeReference(ref reader);
            reader.Skip();
            return null;
        }

        private string? TakeId(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.Null)) return "id is not a string or a number";
            _id = reader.TokenType switch
            {
                JsonTokenType.Number => JsonText.Raw(reader.ValueSpan),
                JsonTokenType.String => JsonText.Quote(JsonText.Of(ref reader)),
                _ => null,
            };
            return null;
        }

        private string? TakeText(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.String) return "text is not a string";
            _text = JsonText.Of(ref reader);
            return null;
        }

        private string? TakeLocale(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) return null;
            if (reader.TokenType != JsonTokenType.String) return "locale is not a string";
            if (reader.ValueSpan.Length == 0) return null;
            _locale = reader.ValueTextEquals("nl"u8) ? "nl" : reader.ValueTextEquals("en"u8) ? "en" : Language(JsonText.Of(ref reader));
            return _locale is null ? "locale is not a language" : null;
        }

        private static string? Language(string locale) =>
            locale.Length >= 2 && char.IsAsciiLetter(locale[0]) && char.IsAsciiLetter(locale[1]) && (locale.Length == 2 || locale[2] is '-' or '_') ? locale[..2].ToLowerInvariant() : null;

        private string? TakeReference(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) return null;
            if (reader.TokenType != JsonTokenType.String) return "reference is not a string";
            if (!reader.TryGetDateTime(out var moment) && !DateTime.TryParse(JsonText.Of(ref reader), CultureInfo.InvariantCulture, out moment)) return "reference is not a time";
            _reference = moment.Kind == DateTimeKind.Unspecified ? moment : TimeZoneInfo.ConvertTime(moment, zone);
            return null;
        }
    }
}
