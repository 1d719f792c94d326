using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>Reads <c>value</c>: an object with fields that we know, else nothing. Whatever else a client puts there is its own affair and no fault.</summary>
internal sealed class ActionValueJson : JsonConverter<ActionValue>
{
    public override ActionValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!Opaque.Enter(ref reader))
            return null;
        string? step = null, choice = null, wish = null, language = null;
        while (Opaque.NextField(ref reader))
        {
            if (reader.ValueTextEquals("step"u8))
                step = Opaque.Text(ref reader);
            else if (reader.ValueTextEquals("choice"u8))
                choice = Opaque.Text(ref reader);
            else if (reader.ValueTextEquals("wish"u8))
                wish = Opaque.Text(ref reader);
            else if (reader.ValueTextEquals("language"u8))
                language = Opaque.Text(ref reader);
            else
                reader.Skip();
        }

        return step is null && wish is null ? null : new ActionValue(step, choice, wish, language);
    }

    public override void Write(Utf8JsonWriter writer, ActionValue value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ProtocolJson.Default.ActionValue);
}

/// <summary>Reads <c>channelData</c> down to its <c>clientActivityID</c>.</summary>
internal sealed class ClientMarkJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!Opaque.Enter(ref reader))
            return null;
        string? mark = null;
        while (Opaque.NextField(ref reader))
        {
            if (reader.ValueTextEquals("clientActivityID"u8))
                mark = Opaque.Text(ref reader);
            else
                reader.Skip();
        }

        return mark;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Walks over JSON that may be anything.</summary>
file static class Opaque
{
    /// <summary>Whether there are fields to read; what is no object is skipped whole.</summary>
    public static bool Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return true;
        reader.Skip();
        return false;
    }

    /// <summary>Steps to the name of the next field; false at the end of the object.</summary>
    public static bool NextField(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The field's value when it is a string, else null.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }
}
