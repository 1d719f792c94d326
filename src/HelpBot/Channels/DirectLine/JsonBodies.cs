using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HelpBot.Privacy;
using HelpBot.Privacy.Limits;
using Microsoft.Extensions.ObjectPool;

namespace HelpBot.Channels.DirectLine;

/// <summary>Reads small JSON bodies and writes JSON answers, with buffers that are used again; a buffer is zeroed before the next one uses it.</summary>
internal sealed class JsonBodies(ErrorJson errors)
{
    /// <summary>Bytes that a body may have.</summary>
    public const int MostBytes = 64 * 1024;

    private readonly ObjectPool<Sheet> _sheets = new DefaultObjectPool<Sheet>(new SheetPolicy());

    /// <summary>Reads a body whole. An empty one counts as <c>{}</c>.</summary>
    /// <returns>The value, or why there is none: 400 when it is not JSON of that shape, 413 when it is too large.</returns>
    public static async ValueTask<Body<T>> Read<T>(HttpContext context, JsonTypeInfo<T> shape)
        where T : class
    {
        if (context.Request.ContentLength > MostBytes)
            return new Body<T>(null, Refusal.TooLarge);
        var pipe = context.Request.BodyReader;
        while (true)
        {
            var read = await pipe.ReadAsync();
            if (read.IsCompleted && read.Buffer.Length <= MostBytes)
            {
                var body = Parse(read.Buffer, shape);
                pipe.AdvanceTo(read.Buffer.End);
                return body;
            }

            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.Buffer.Length > MostBytes || read.IsCanceled)
                return new Body<T>(null, Refusal.TooLarge);
        }
    }

    /// <summary>Answers with a value. Nothing of it may be kept by anybody on the way.</summary>
    public Task Write<T>(HttpContext context, int status, T value, JsonTypeInfo<T> shape)
    {
        var sheet = _sheets.Get();
        JsonSerializer.Serialize(sheet.Writer, value, shape);
        return Send(context, status, sheet);
    }

    /// <summary>Answers with why not, and with the phone numbers of help.</summary>
    public Task Refuse(HttpContext context, Refusal refusal)
    {
        if (refusal.RetryAfter is { } seconds)
            Budgets.TellWhen(context.Response, seconds);
        var sheet = _sheets.Get();
        errors.Write(sheet.Writer, refusal.Code, refusal.Message);
        return Send(context, refusal.Status, sheet);
    }

    /// <summary>Writes a value and hands its bytes over; they are zeroed afterwards.</summary>
    public async ValueTask Lend<T>(T value, JsonTypeInfo<T> shape, Func<ReadOnlyMemory<byte>, ValueTask> use)
    {
        var sheet = _sheets.Get();
        JsonSerializer.Serialize(sheet.Writer, value, shape);
        sheet.Writer.Flush();
        await use(sheet.Buffer.WrittenMemory);
        _sheets.Return(sheet);
    }

    private Task Send(HttpContext context, int status, Sheet sheet)
    {
        sheet.Writer.Flush();
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = sheet.Buffer.WrittenCount;
        response.BodyWriter.Write(sheet.Buffer.WrittenSpan);
        _sheets.Return(sheet);
        return Task.CompletedTask;
    }

    private static Body<T> Parse<T>(ReadOnlySequence<byte> json, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(json.IsEmpty ? new ReadOnlySequence<byte>("{}"u8.ToArray()) : json);
            var value = JsonSerializer.Deserialize(ref reader, shape);
            return value is null || reader.Read() ? new Body<T>(null, Refusal.Malformed) : new Body<T>(value, null);
        }
        catch (JsonException)
        {
            return new Body<T>(null, Refusal.Malformed);
        }
    }

    private sealed class Sheet
    {
        // The answers are JSON with that content type and never part of a page, so letters need no escapes.
        private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

        public Sheet() => Writer = new Utf8JsonWriter(Buffer, Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(2048);

        public Utf8JsonWriter Writer { get; }
    }

    private sealed class SheetPolicy : PooledObjectPolicy<Sheet>
    {
        public override Sheet Create() => new();

        public override bool Return(Sheet obj)
        {
            obj.Buffer.Clear();
            obj.Writer.Reset();
            return obj.Buffer.Capacity <= MostBytes;
        }
    }
}

/// <summary>A body that was read, or why it was not.</summary>
internal readonly record struct Body<T>(T? Value, Refusal? Refusal)
    where T : class;
