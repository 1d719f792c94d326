namespace HelpBot.Forensics;

/// <summary>Searches every file of a browser's profile, as it lies there and with all opened that can be.</summary>
internal static class ProfileSearch
{
    /// <summary>What was found: file, needle and form. Empty is what a visitor hopes for.</summary>
    public static IReadOnlyList<string> Find(string folder, params IEnumerable<Needle> needles)
    {
        var wanted = needles.ToList();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var name = Path.GetRelativePath(folder, path);
            foreach (var needle in wanted.Where(needle => needle.Forms.Any(form => System.Text.Encoding.UTF8.GetBytes(name).AsSpan().IndexOf(form.Bytes) >= 0)))
                found.Add($"{name}: {needle.Name} in its name");
            foreach (var hit in In(Read(path), wanted, depth: 2))
                found.Add($"{name}: {hit}");
        }

        return [.. found];
    }

    // A browser that still runs takes files away while one looks.
    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static IEnumerable<string> In(byte[] bytes, List<Needle> needles, int depth)
    {
        foreach (var needle in needles)
            foreach (var (form, written) in needle.Forms)
                if (bytes.AsSpan().IndexOf(written) >= 0)
                    yield return $"{needle.Name} as {form}";
        if (depth == 0)
            yield break;
        foreach (var unpacked in Unpacking.Open(bytes))
            foreach (var hit in In(unpacked, needles, depth - 1))
                yield return hit + ", packed";
    }
}
