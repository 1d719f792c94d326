using System.Security.Cryptography;
using System.Text;

namespace HelpBot.Content.Reading;

/// <summary>Tells whether files of examples changed, without reading what is in them: parsing them all would cost a starting service more than all the rest.</summary>
internal static class ExampleFiles
{
    /// <summary>A hash over names and bytes; empty when a file cannot be opened.</summary>
    public static byte[] Mark(string folder, IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            foreach (var file in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file));
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        return hash.GetHashAndReset();
    }
}
