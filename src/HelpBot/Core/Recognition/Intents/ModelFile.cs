using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Content.Model;

namespace HelpBot.Core.Recognition.Intents;

/// <summary>
/// The trained weights as a file, so that starting costs no training: a fingerprint of what they were learned from, the labels, and each row as a scale with one
/// signed byte a label, compressed.
/// </summary>
internal static class ModelFile
{
    private const string Version = "helpbot-intents-2";

    /// <summary>Says from which examples, lists and feature rules a model was learned.</summary>
    public static byte[] Fingerprint(HelpContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Version);
        hash.AppendData(content.ExamplesMark.Span);
        foreach (var ((language, list), words) in content.Lexicon.Lists.Where(pair => Concepts.IsConcept(pair.Key.List)).OrderBy(pair => pair.Key.List, StringComparer.Ordinal).ThenBy(pair => pair.Key.Language, StringComparer.Ordinal))
        {
            Append(hash, language + list);
            foreach (var word in words)
                Append(hash, word);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Whether a file was learned from just this content.</summary>
    public static bool IsFresh(ReadOnlySpan<byte> file, HelpContent content) =>
        file.Length > SHA256.HashSizeInBytes && file[..SHA256.HashSizeInBytes].SequenceEqual(Fingerprint(content));

    /// <summary>Writes a model.</summary>
    public static byte[] Write(IntentModel model, HelpContent content)
    {
        using var file = new MemoryStream();
        file.Write(Fingerprint(content));
        using (var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write(string.Join('\n', model.Labels));
            Span<sbyte> row = stackalloc sbyte[model.Labels.Length];
            for (var feature = 0; feature < Features.Rows; feature++)
            {
                writer.Write(model.Quantise(feature, row));
                foreach (var weight in row)
                    writer.Write(weight);
            }
        }

        return file.ToArray();
    }

    /// <summary>Reads a model that <see cref="IsFresh"/>.</summary>
    public static IntentModel Read(ReadOnlyMemory<byte> file, Concepts concepts)
    {
        using var packed = new BrotliStream(new MemoryStream(file[SHA256.HashSizeInBytes..].ToArray()), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(packed, 1 << 16));
        ImmutableArray<string> labels = [.. reader.ReadString().Split('\n')];
        var model = IntentModel.Empty(labels, concepts);
        var row = new byte[labels.Length];
        for (var feature = 0; feature < Features.Rows; feature++)
        {
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(row);
            model.Restore(feature, scale, row);
        }

        return model;
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
