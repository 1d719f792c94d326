using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Running;

/// <summary>What is sealed as the state of a conversation: its Core state, how long its log is, and which messages came in lately.</summary>
/// <param name="Entries">Number of the last log entry.</param>
/// <param name="Seen">The last messages that had an id, oldest first, with the entries that answered them.</param>
internal sealed record Envelope(Conversation Conversation, long Entries, ImmutableArray<Seen> Seen)
{
    private const int SeenKept = 8;

    /// <summary>The answer that a message got before, or null.</summary>
    public Seen? SeenBefore(string? id) => id is null ? null : Seen.FirstOrDefault(seen => string.Equals(seen.Id, id, StringComparison.Ordinal));

    /// <summary>Adds a message to the last ones.</summary>
    public ImmutableArray<Seen> With(string? id, long first, long last) =>
        id is null ? Seen : (Seen.Length < SeenKept ? Seen : Seen.RemoveAt(0)).Add(new Seen(id, first, last));
}

/// <summary>A message that came in, and the entries that it led to.</summary>
internal sealed record Seen(string Id, long First, long Last)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Seen);
}

/// <summary>Writes envelopes and log pieces as JSON and reads them back. No class name is ever written.</summary>
internal static class Written
{
    public static byte[] Write(Envelope envelope) => JsonSerializer.SerializeToUtf8Bytes(envelope, StateJson.Default.Envelope);

    public static Envelope? ReadEnvelope(byte[] json) => JsonSerializer.Deserialize(json, StateJson.Default.Envelope);

    public static byte[] Write(ImmutableArray<LoggedEntry> entries) => JsonSerializer.SerializeToUtf8Bytes(entries, StateJson.Default.ImmutableArrayLoggedEntry);

    public static ImmutableArray<LoggedEntry> ReadEntries(byte[] json) => JsonSerializer.Deserialize(json, StateJson.Default.ImmutableArrayLoggedEntry);
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(StepIdJson)])]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ImmutableArray<LoggedEntry>))]
internal sealed partial class StateJson : JsonSerializerContext;

internal sealed class StepIdJson : JsonConverter<StepId>
{
    public override StepId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StepId.TryParse(reader.GetString(), out var id) ? id : default;

    public override void Write(Utf8JsonWriter writer, StepId value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[value.Dialog.Length + 1 + value.Step.Length];
        value.Dialog.CopyTo(text);
        text[value.Dialog.Length] = '.';
        value.Step.CopyTo(text[(value.Dialog.Length + 1)..]);
        writer.WriteStringValue(text);
    }
}
