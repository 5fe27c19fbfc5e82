namespace PteroBot.Sandbox.Wings;

/// <summary>
/// The container images of a node. Before each start Wings asks the registry for the newest; when that does not answer, what lies on the node will do.
/// </summary>
internal sealed class ImageStore
{
    private readonly HashSet<string> _here = [];
    private readonly HashSet<string> _lost = [];

    /// <summary>False in a cellar without internet.</summary>
    public bool RegistryAnswers { get; set; } = true;

    /// <summary>Lays an image on the node, as an earlier pull did.</summary>
    public void Keep(string image) => _here.Add(image);

    /// <summary>From now on no registry knows the image, and it is not on the node either.</summary>
    public void Lose(string image)
    {
        _lost.Add(image);
        _here.Remove(image);
    }

    /// <summary>Whether a container could be made of it now.</summary>
    public bool CanGet(string image) => _here.Contains(image) || (RegistryAnswers && !_lost.Contains(image));

    /// <summary>Fetches an image; the lines are what Docker tells meanwhile, in seconds from the beginning.</summary>
    public IReadOnlyList<(double At, string Line)> Pull(string image)
    {
        if (!RegistryAnswers)
            return [];
        var name = image.Split('/')[^1].Split(':')[0];
        return _here.Add(image) ? Fresh(image, name) : UpToDate(image, name);
    }

    private static IReadOnlyList<(double, string)> UpToDate(string image, string name) =>
        [(0.01, $"Pulling from {name} "), (0.01, $"Status: Image is up to date for {image} "), (0.01, $"Digest: {Digest} ")];

    private static IReadOnlyList<(double, string)> Fresh(string image, string name) =>
    [
        (0.03, $"Pulling from {name} "),
        (0.03, "Already exists "),
        (0.03, "Pulling fs layer "),
        (0.06, "Downloading [>                                                  ]  407.6kB/40.01MB"),
        (0.16, "Downloading [===================>                               ]  15.31MB/40.01MB"),
        (0.26, "Downloading [========================================>          ]  32.78MB/40.01MB"),
        (0.29, "Verifying Checksum "),
        (0.29, "Download complete "),
        (0.45, "Extracting [====================>                              ]  16.19MB/40.01MB"),
        (0.60, "Extracting [==================================================>]  40.01MB/40.01MB"),
        (0.68, "Pull complete "),
        (0.68, $"Digest: {Digest} "),
        (0.68, $"Status: Downloaded newer image for {image} "),
    ];

    private const string Digest = "sha256:1f0cb7a5d2c94d3f0a9a63a1f7f4f0b65bd9d5fc5fd4b0a0a5ef0c1a6d3f2b11";
}
