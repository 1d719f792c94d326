using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HelpBot.Content.Yaml;

/// <summary>Reads the text of one file into <see cref="Node"/>s. Anchors, aliases and second documents are refused: editors never need them.</summary>
internal sealed class YamlFile
{
    private const int DeepestNesting = 40;

    private readonly string _file;
    private readonly Parser _parser;
    private Place _last;

    private YamlFile(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
        _last = new Place(file, 1, 1);
    }

    /// <summary>The root of the file; throws <see cref="UnreadableYamlException"/> with the place when it is no YAML.</summary>
    public static Node Parse(string file, string text)
    {
        var reading = new YamlFile(file, text);
        try
        {
            return reading.Document();
        }
        catch (YamlException fault)
        {
            var start = fault.Start;
            throw new UnreadableYamlException(new Place(file, (int)Math.Max(1, start.Line), (int)Math.Max(1, start.Column)), fault.Message, fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner trips over some broken files, such as '---' inside braces, instead of refusing them.
            throw new UnreadableYamlException(reading._last, "From here on it is no YAML.", fault);
        }
    }

    private Node Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return new Node.Text("", Plain: true, new Place(_file, 1, 1));
        _parser.Consume<DocumentStart>();
        var root = Next(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is not StreamEnd && !_parser.Accept<StreamEnd>(out _))
            throw Refuse(_parser.Current!, "A second document starts here.");
        return root;
    }

    private Node Next(int depth)
    {
        var parsed = _parser.Consume<ParsingEvent>();
        _last = At(parsed);
        if (depth > DeepestNesting)
            throw Refuse(parsed, "This is nested too deep.");
        if (parsed is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw Refuse(parsed, "Anchors (&) and aliases (*) are not used here; a text that starts with one wants quotes.");
        return parsed switch
        {
            Scalar scalar => TextOf(scalar),
            SequenceStart start => new Node.List(Items(depth), At(start)),
            MappingStart start => new Node.Map(Entries(depth), At(start)),
            _ => throw Refuse(parsed, "Something else was expected here."),
        };
    }

    private ImmutableArray<Node> Items(int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(depth + 1));
        return items.DrainToImmutable();
    }

    private ImmutableArray<Node.Entry> Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<Node.Entry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Next(depth + 1);
            if (key is not Node.Text text)
                throw new UnreadableYamlException(key.Place, "A key must be one word.");
            entries.Add(new Node.Entry(text, Next(depth + 1)));
        }

        return entries.DrainToImmutable();
    }

    private Node.Text TextOf(Scalar scalar) => new(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar));

    private Place At(ParsingEvent parsed) => new(_file, (int)parsed.Start.Line, (int)parsed.Start.Column);

    private UnreadableYamlException Refuse(ParsingEvent parsed, string why) => new(At(parsed), why);
}

/// <summary>A file, or a part of it, that cannot be read as YAML.</summary>
internal sealed class UnreadableYamlException(Place place, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Where reading stopped.</summary>
    public Place Place { get; } = place;
}
