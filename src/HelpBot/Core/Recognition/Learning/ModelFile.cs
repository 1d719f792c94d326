using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Content.Model;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// The trained weights as a file, so that starting costs no training: a fingerprint of what they were learned from, the labels, the known words, the known features, the steps of each row,
/// one signed byte a weight, and the second look, compressed.
/// </summary>
internal static class ModelFile
{
    private const string Version = "helpbot-recogniser-11";

    /// <summary>Says from which examples, lists, code words and feature rules a model was learned.</summary>
    public static byte[] Fingerprint(HelpContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, [Version]);
        hash.AppendData(content.ExamplesMark.Span);
        foreach (var ((language, list), words) in content.Lexicon.Lists.OrderBy(pair => pair.Key.List, StringComparer.Ordinal).ThenBy(pair => pair.Key.Language, StringComparer.Ordinal))
            Append(hash, [language, list, .. words]);
        foreach (var word in content.CodeWords)
            Append(hash, [word.Id, .. word.Words, .. word.Frames, .. word.Not]);
        return hash.GetHashAndReset();
    }

    /// <summary>Whether a file was learned from just this content.</summary>
    public static bool IsFresh(ReadOnlySpan<byte> file, HelpContent content) =>
        file.Length > SHA256.HashSizeInBytes && file[..SHA256.HashSizeInBytes].SequenceEqual(Fingerprint(content));

    /// <summary>Writes a model.</summary>
    public static byte[] Write(Model model, HelpContent content)
    {
        using var file = new MemoryStream();
        file.Write(Fingerprint(content));
        using (var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write(string.Join('\n', model.Labels));
            writer.Write(string.Join('\n', model.Vocabulary.Words));
            writer.Write(model.Vocabulary.Often);
            writer.Write(model.Vocabulary.Common);
            writer.Write(model.Weights.Known.Bits);
            Write(writer, model.Weights);
            writer.Write(MemoryMarshal.AsBytes(model.SecondLook.Weights));
        }

        return file.ToArray();
    }

    /// <summary>Reads a model that <see cref="IsFresh"/>.</summary>
    public static Model Read(ReadOnlyMemory<byte> file, Concepts concepts)
    {
        using var packed = new BrotliStream(new MemoryStream(file[SHA256.HashSizeInBytes..].ToArray()), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(packed, 1 << 16));
        ImmutableArray<string> labels = [.. reader.ReadString().Split('\n')];
        var vocabulary = new Vocabulary([.. reader.ReadString().Split('\n')], reader.ReadInt32(), reader.ReadInt32());
        var weights = new WeightTable(labels, KnownRows.Read(reader.BaseStream));
        Read(reader, weights);
        var second = new float[SecondLook.Size(labels.Length)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(second.AsSpan()));
        return new Model(vocabulary, concepts, weights, new SecondLook(second));
    }

    // All steps, which pack better together, and then the weights.
    private static void Write(BinaryWriter writer, WeightTable table)
    {
        for (var row = 0; row < table.Known.Count; row++)
            writer.Write(table.StepOfLabels(row));
        for (var row = 0; row < table.Known.Count; row++)
            writer.Write(table.StepOfMarks(row));
        for (var row = 0; row < table.Known.Count; row++)
            writer.Write(MemoryMarshal.AsBytes(table.LabelsOf(row)));
        for (var row = 0; row < table.Known.Count; row++)
            writer.Write(MemoryMarshal.AsBytes(table.MarksOf(row)));
    }

    private static void Read(BinaryReader reader, WeightTable table)
    {
        var steps = new ushort[2 * table.Known.Count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        for (var row = 0; row < table.Known.Count; row++)
            (table.StepOfLabels(row), table.StepOfMarks(row)) = (steps[row], steps[table.Known.Count + row]);
        for (var row = 0; row < table.Known.Count; row++)
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.LabelsOf(row)));
        for (var row = 0; row < table.Known.Count; row++)
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.MarksOf(row)));
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }
}
