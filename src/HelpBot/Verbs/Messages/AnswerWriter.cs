using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Verbs.Messages;

/// <summary>Writes what was recognised, one JSON object a line. Nothing is sent before <see cref="Flush"/>, or before a good deal has gathered.</summary>
internal sealed class AnswerWriter(Stream output) : IDisposable
{
    private const int Gathered = 1 << 16;

    private readonly ArrayBufferWriter<byte> _lines = new(Gathered * 2);

    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Everything about a message.</summary>
    /// <param name="id">As JSON, or null.</param>
    /// <param name="said">The words that spoke for the intent, when the reasons were asked for; else null, and no reasons are written.</param>
    public void Write(string? id, string text, Recognised recognised, ImmutableArray<WordSaid>? said = null)
    {
        Begin(id);
        _json.WriteString("intent"u8, recognised.Intent);
        _json.WriteNumber("confidence"u8, Math.Round(recognised.Confidence, 4));
        WriteAlternatives(recognised.Alternatives);
        WriteFlags(recognised.Flags);
        _json.WriteString("codeWord"u8, recognised.CodeWord);
        _json.WriteString("locale"u8, recognised.Language);
        WriteEntities(recognised.Entities);
        _json.WriteString("redacted"u8, Redaction.Mask(text, recognised.Language));
        if (said is { } words)
        {
            WriteReasons(text, recognised);
            WriteWords(text, recognised.Intent, words);
        }

        End();
    }

    /// <summary>The entities of one recogniser alone.</summary>
    public void Write(string? id, ImmutableArray<Entity> entities)
    {
        Begin(id);
        WriteEntities(entities);
        End();
    }

    /// <summary>Why a line was not understood.</summary>
    public void WriteError(string? id, string error)
    {
        Begin(id);
        _json.WriteString("error"u8, error);
        End();
    }

    /// <summary>Sends all that was written.</summary>
    public void Flush()
    {
        if (_lines.WrittenCount == 0) return;
        output.Write(_lines.WrittenSpan);
        output.Flush();
        _lines.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void Begin(string? id)
    {
        _json.Reset(_lines);
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(id ?? "null", skipInputValidation: true);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _lines.Write("\n"u8);
        if (_lines.WrittenCount > Gathered) Flush();
    }

    private void WriteAlternatives(ImmutableArray<Candidate> alternatives)
    {
        _json.WriteStartArray("alternatives"u8);
        foreach (var (intent, confidence) in alternatives)
        {
            _json.WriteStartArray();
            _json.WriteStringValue(intent);
            _json.WriteNumberValue(Math.Round(confidence, 4));
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void WriteFlags(ImmutableArray<FlagFound> flags)
    {
        _json.WriteStartArray("flags"u8);
        for (var at = 0; at < flags.Length; at++)
            if (IsFirst(flags, at)) _json.WriteStringValue(flags[at].Flag);
        _json.WriteEndArray();
    }

    private static bool IsFirst(ImmutableArray<FlagFound> flags, int at)
    {
        for (var earlier = 0; earlier < at; earlier++)
            if (flags[earlier].Flag == flags[at].Flag) return false;
        return true;
    }

    private void WriteEntities(ImmutableArray<Entity> entities)
    {
        _json.WriteStartArray("entities"u8);
        foreach (var entity in entities)
        {
            _json.WriteStartObject();
            _json.WriteString("type"u8, entity.Type);
            _json.WriteString("text"u8, entity.Text);
            _json.WriteNumber("start"u8, entity.Start);
            _json.WriteNumber("end"u8, entity.End);
            _json.WritePropertyName("resolution"u8);
            WriteResolution(entity);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteResolution(Entity entity)
    {
        var resolution = entity.Resolution;
        if (!resolution.IsList)
        {
            WriteReading(resolution.Readings.IsDefaultOrEmpty ? [] : resolution.Readings[0], entity.Type == "boolean");
            return;
        }

        _json.WriteStartObject();
        _json.WriteStartArray("values"u8);
        foreach (var reading in resolution.Readings) WriteReading(reading, plain: false);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <param name="plain">Whether true, false and numbers are written without quotes, as only the recogniser of yes and no does.</param>
    private void WriteReading(ImmutableArray<KeyValuePair<string, string?>> reading, bool plain)
    {
        _json.WriteStartObject();
        foreach (var (name, value) in reading)
        {
            if (!plain || value is null) _json.WriteString(name, value);
            else if (double.TryParse(value, CultureInfo.InvariantCulture, out var number)) _json.WriteNumber(name, number);
            else _json.WriteBoolean(name, value == "true");
        }

        _json.WriteEndObject();
    }

    private void WriteReasons(string text, Recognised recognised)
    {
        _json.WriteStartObject("why"u8);
        _json.WriteStartArray("flags"u8);
        foreach (var (flag, start, end, confidence, isListed) in recognised.Flags)
        {
            _json.WriteStartObject();
            _json.WriteString("flag"u8, flag);
            _json.WriteString("words"u8, text.AsSpan(start, end - start + 1));
            _json.WriteNumber("start"u8, start);
            _json.WriteNumber("end"u8, end);
            _json.WriteNumber("confidence"u8, Math.Round(confidence, 4));
            _json.WriteBoolean("listed"u8, isListed);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString("codeWordInDoubt"u8, recognised.CodeWordInDoubt);
        _json.WriteEndObject();
    }

    private void WriteWords(string text, string intent, ImmutableArray<WordSaid> words)
    {
        _json.WriteStartObject("explain"u8);
        _json.WriteString("intent"u8, intent);
        _json.WriteStartArray("words"u8);
        foreach (var (start, end, weight) in words)
        {
            _json.WriteStartObject();
            _json.WriteString("word"u8, text.AsSpan(start, end - start + 1));
            _json.WriteNumber("start"u8, start);
            _json.WriteNumber("end"u8, end);
            _json.WriteNumber("weight"u8, Math.Round(weight, 4));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }
}
